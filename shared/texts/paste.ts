/** Words of pasting. */
export const pasteTexts = {
  /** The command that keeps the text of the clipboard line by line, without reading numbers. */
  asIs: '保留原樣貼上',
  chooser: '表格要怎麼貼上',
  forms: { table: '小表格', items: '條列', text: '純文字' },
  hint: '接著寫字就完成；要改變請按 F6，再按方向鍵，Enter 或 Esc 回到文字',
  /** Read aloud once a table is pasted. */
  offered: (form: string) => `已貼成${form}，接著寫字就完成；要改成其他樣子請按 F6，再按方向鍵。`,
  done: '完成',
  pastedAs: (form: string) => `已貼成${form}。`,
  spread: (rows: number) => `分到表單的 ${rows.toLocaleString('zh-TW')} 列…`,
  spreadTitle: '把表格分到表單的各列',
  spreadHint: '請確認每一列要放到哪裡。已有內容的格子預設接在後面，不會蓋掉。',
  from: '貼上的策略',
  to: '表單的列',
  content: '內容',
  how: '處理方式',
  same: '相同',
  like: (percent: number) => `相似 ${percent}％`,
  already: (count: number) => `已有 ${count.toLocaleString('zh-TW')} 字`,
  decisions: { fill: '填入', append: '接在後面', replace: '取代', skip: '不放' },
  decisionFor: (row: string) => `「${row}」的處理方式`,
  leftovers: (count: number) => `找不到對應的有 ${count.toLocaleString('zh-TW')} 項：`,
  why: {
    'no-row': '表單沒有這一列',
    ambiguous: '表單有好幾列都像，無法判斷',
    'no-column': '表單沒有這一欄',
    owners: '主辦單位與表單不同',
    wording: '表單這一格沒有的文字',
  },
  keepLeftovers: (count: number) =>
    `把找不到對應的 ${count.toLocaleString('zh-TW')} 項放進原來要貼的那一格`,
  apply: (rows: number) => `放入 ${rows.toLocaleString('zh-TW')} 列`,
  back: '不分列，維持原樣',
  applied: (rows: number) => `已放入 ${rows.toLocaleString('zh-TW')} 列；按 Ctrl+Z 可以一次復原。`,
  imagesLeftOut: (count: number) =>
    `有 ${count.toLocaleString('zh-TW')} 張圖片沒有貼上，文字已經貼好：圖片不在剪貼簿裡，或這份報告的圖片已滿。請用「插入圖片…」另外加入。`,
  readingPictures: (count: number) =>
    `正在讀取 ${count.toLocaleString('zh-TW')} 張圖片，讀好就和文字一起貼上…`,
  withPictures: (count: number) =>
    `已貼上文字和 ${count.toLocaleString('zh-TW')} 張圖片，按 Ctrl+Z 可以一次復原。請選取圖片，在下方寫圖片說明。`,
  placeChanged:
    '讀取圖片的時候，要貼上的格子已經改變，所以沒有貼上。請點選要貼上的地方，再貼一次。',
  backGone: '原來要貼上的格子已經不在報告裡，所以沒有貼上。請點選要貼上的地方，再貼一次。',
  picturesLeftOut: (count: number) =>
    `文字已經貼好；其中 ${count.toLocaleString('zh-TW')} 張圖片沒有貼上，因為圖片不在剪貼簿的文字裡、不是 PNG 或 JPEG、已經損壞，或這份報告的圖片已滿。請把圖片單獨複製後貼上，或用「插入圖片…」加入。`,
} as const;
