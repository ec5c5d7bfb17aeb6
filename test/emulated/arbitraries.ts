import fc from 'fast-check';

/** Areas near the corner of a sheet, where they meet each other. */
export const area = fc.record({
  row: fc.nat(20),
  column: fc.nat(9),
  rows: fc.integer({ min: 1, max: 12 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

export { fc };
