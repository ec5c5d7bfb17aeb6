/** `2004—2026年`, `2004—2010、2012年`: years as runs. */
export function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return `${runs.map(([first, last]) => (first === last ? String(first) : `${first}—${last}`)).join('、')}年`;
}
