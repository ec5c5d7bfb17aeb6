const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Code of the empty name; feed it to {@link extendName} byte by byte. An element's prefix is forgotten: start again. */
export const NAME_START = OFFSET_BASIS;

/** Start of an attribute's name after its prefix, so that `r:id` and `rel:id` are one name and plain `id` is another. */
export const PREFIXED_START = nameCode('*:');

/** The code of a name with one more byte (FNV-1a, 32 bits). */
export function extendName(code: number, byte: number): number {
  return Math.imul(code ^ byte, PRIME);
}

/**
 * The code under which the scanner knows a name, so that names are compared as numbers.
 * @param name ASCII; for elements the local name (`row` also stands for `x:row`), for attributes either a name
 * without prefix (`r`) or `*:` and the local name (`*:id` stands for `r:id`)
 */
export function nameCode(name: string): number {
  let code = OFFSET_BASIS;
  for (let index = 0; index < name.length; index++) code = extendName(code, name.charCodeAt(index));
  return code;
}
