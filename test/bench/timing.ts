import { performance } from 'node:perf_hooks';

/** Milliseconds of several runs: by the clock, and of the processor, which other programs on the machine disturb less. */
export interface Timing {
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly cpu: number;
}

/** Times a task a number of times, after one run that is not counted. */
export async function timed(runs: number, task: () => unknown): Promise<Timing> {
  await task();
  const times: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const used = process.cpuUsage();
    await task();
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: median(times), fastest: times[0] ?? 0, slowest: times.at(-1) ?? 0, cpu: median(cpu) };
}

/** Prints a line of the table: what, how many rows, milliseconds, processor microseconds per row. */
export function printLine(
  what: string,
  rows: number,
  { median: middle, fastest, slowest, cpu }: Timing,
): void {
  print(what, [
    rows.toLocaleString('en'),
    ...[middle, fastest, slowest, cpu].map((each) => each.toFixed(0)),
    ((cpu * 1000) / rows).toFixed(2),
  ]);
}

export function printHeading(): void {
  print('', ['rows', 'median ms', 'fastest', 'slowest', 'CPU ms', 'CPU µs/row']);
}

function print(what: string, cells: readonly string[]): void {
  console.log(what.padEnd(42) + cells.map((cell) => cell.padStart(11)).join(''));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
