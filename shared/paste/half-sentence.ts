/** Whether a line ends in mid-sentence where the number of a provision comes next: 「…實施計畫第三點」, then 「(二)規定…」. */
export function endsBeforeNumber(line: string): boolean {
  return /[第及與和或至到依為於點款項條目]$/u.test(line);
}
