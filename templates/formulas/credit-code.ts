const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Whether a cell holds a 统一社会信用代码 with its check digit, GB 32100-2015; see isCreditCode. Weights are 3^i mod 31. */
export function creditCodeFormula(cell: string): string {
  const value = (position: number) => `(FIND(MID(UPPER(${cell}),${position},1),"${ALPHABET}")-1)`;
  const terms: string[] = [];
  let weight = 1;
  for (let position = 1; position < LENGTH; position += 1) {
    terms.push(`${weight}*${value(position)}`);
    weight = (weight * 3) % 31;
  }
  const checked = `MOD(${terms.join('+')}+${value(LENGTH)},31)=0`;
  // A character outside the alphabet, or a place that should hold a digit and does not, is an error.
  return `IFERROR(AND(LEN(${cell})=${LENGTH},VALUE(MID(${cell},3,6))>=0,${checked}),FALSE)`;
}
