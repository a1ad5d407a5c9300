/** Words of pasting. */
export const pasteTexts = {
  /** The command that keeps the text of the clipboard line by line, without reading numbers. */
  asIs: '保留原樣貼上',
} as const;
