/** A printed caption without its number: 「圖 1 流程」 and 「圖 1流程」 are 流程. */
export function captionWords(printed: string): string {
  const words = printed.replace(/^[圖表]\s*\d+\s*/u, '');
  return words === '' ? printed : words;
}
