/** What is said before the second press. */
export function warningText(breaches: number, missing: number): string {
  const parts = [
    ...(breaches > 0 ? [`疑似违规${breaches}处`] : []),
    ...(missing > 0 ? [`未填写${missing}处`] : []),
  ];
  return `${parts.join('、')}，已在各栏注明。确属事实的，再按一次照实登记。`;
}
