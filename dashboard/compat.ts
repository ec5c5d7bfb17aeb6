/**
 * Built-in functions of 2020–2021 for browsers of early 2020: the build lowers syntax (see vite.config.ts) but adds no
 * functions. Only what the project uses is here; a browser test runs the page without the functions of later years.
 */
function define(target: object, name: string, value: (...args: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}

const typedArray: unknown = Object.getPrototypeOf(Float64Array.prototype);
for (const target of [Array.prototype, String.prototype, typedArray]) {
  if (typeof target === 'object' && target !== null) define(target, 'at', at);
}
define(String.prototype, 'replaceAll', function (this: string, what: string | RegExp, by: string) {
  return typeof what === 'string' ? this.split(what).join(by) : this.replace(what, by);
});
