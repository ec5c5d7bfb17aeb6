/** How often each breach is planted in a hundred rows of a ledger, where it does not say otherwise. */
const TIMES_PER_HUNDRED = 0.2;

/**
 * Spreads breaches over the workbooks, so that each is planted at least once in the sample whatever its size.
 * @param rows rows of the ledger in each workbook
 * @returns for each workbook the breaches to plant there, in a fixed order
 */
export function spread<B extends { readonly times?: number }>(
  breaches: readonly B[],
  workbooks: number,
  rows: number,
): readonly (readonly B[])[] {
  const planted = Array.from({ length: workbooks }, (): B[] => []);
  breaches.forEach((breach, index) => {
    const times = Math.max(1, Math.round(((breach.times ?? TIMES_PER_HUNDRED) * rows * workbooks) / 100));
    for (let time = 0; time < times; time += 1) planted[(index + time) % workbooks]?.push(breach);
  });
  return planted;
}
