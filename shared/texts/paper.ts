/** Words on and around the paper. */
export const paperTexts = {
  /** What a screen reader says of a cell. */
  cellName: (column: string, section: string, path: readonly string[]): string =>
    `${column}，${section}，${path.join('，')}`,
  proseName: (heading: string): string => `${heading}，內文`,
  takeStandardText: '帶入範本文字',
  emptyCell: '點一下開始填寫',
  pasteTooLarge: (length: number, limit: number): string =>
    `剪貼簿的文字有 ${length.toLocaleString('zh-TW')} 字，超過一格一次能貼上的 ${limit.toLocaleString('zh-TW')} 字，所以沒有貼上，原有內容不變。請分成幾段複製後再貼。`,
  pasteTooMany: (blocks: number, limit: number): string =>
    `剪貼簿的內容有 ${blocks.toLocaleString('zh-TW')} 段，超過一次能貼上的 ${limit.toLocaleString('zh-TW')} 段，所以沒有貼上，原有內容不變。請分成幾次複製後再貼。`,
} as const;
