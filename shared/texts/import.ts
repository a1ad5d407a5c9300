/** Words of bringing in documents of word processors. */
export const importTexts = {
  place: {
    title: '標題',
    row: (wording: string) => (wording === '' ? '沒有執行策略的列' : `列「${wording}」`),
    drawing: '流程圖裡的文字',
    notes: '註腳',
  },
  why: {
    'no-row': '表單沒有這一列',
    ambiguous: '有幾列的文字一樣，分不出是哪一列',
    'no-column': '表單沒有這一欄',
    owners: '主辦單位和表單不同',
  },
} as const;
