/** Words of the search over all reports. */
export const searchAllTexts = {
  name: '搜尋所有報告',
  hint: '輸入字詞，找遍每一年度的報告',
  clear: '清除搜尋',
  resultsName: '搜尋結果',
  searching: (needle: string) => `正在搜尋「${needle}」…`,
  found: (hits: number, reports: number, searched: number) =>
    `找到 ${number(hits)} 筆，在 ${number(searched)} 份報告中的 ${number(reports)} 份裡。`,
  none: (needle: string, searched: number) =>
    searched === 0
      ? `沒有可以搜尋的報告，所以沒有找「${needle}」。`
      : `看過 ${number(searched)} 份報告，都沒有「${needle}」。可改用較短的字詞再找；「臺」「台」、全形半形與大小寫視為相同。`,
  yearAndAgency: (year: number, agency: string) => `${year} 年度　${agency}`,
  moreHits: (count: number) => `這份報告另有 ${number(count)} 筆沒有列出，開啟後可用 Ctrl+F 尋找。`,
  unreadable: (count: number) => `有 ${number(count)} 個檔案無法讀取，沒有搜尋到：`,
  leftOut: (count: number) =>
    `另有 ${number(count)} 個較舊的檔案還沒有搜尋，因為已經花了太久，或檔案太多。請先開啟要找的那一份，再用 Ctrl+F 尋找。`,
} as const;

function number(value: number): string {
  return value.toLocaleString('zh-TW');
}
