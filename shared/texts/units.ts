/** The words by which official forms name several units at once. */
export const unitTexts = {
  /** 第一組至第七組 */
  to: /[至到~]/u,
  /** 第六組、第七組 */
  between: /[、,;/與及和]/u,
  /** 各單位, 本局各一級單位, 所屬各分局; the first group is the kind. */
  each: /^(?:本(?:局|分局|署|部|府|處|會|院)|所屬|各所屬)*各(?!所屬)(.+)$/u,
  units: '單位',
  firstLevel: '一級單位',
  branch: '分局',
} as const;
