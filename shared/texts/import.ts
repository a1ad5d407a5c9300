/** Words of bringing in documents of word processors. */
export const importTexts = {
  place: {
    title: '標題',
    row: (wording: string) => (wording === '' ? '沒有執行策略的列' : `列「${wording}」`),
    drawing: '流程圖裡的文字',
    notes: '註腳',
  },
} as const;
