/** Words of references, of the list they are chosen from, and of captions. */
export const referenceTexts = {
  insert: '插入交互參照…',
  go: '前往參照的項目',
  nextLost: '下一個失效的參照',
  chooser: '插入交互參照',
  filter: '尋找項次、列、圖表或標題',
  hint: '輸入編號或文字',
  list: '可以參照的項目',
  help: '↑↓ 選擇，Enter 插入編號，Esc 回到文字；「詳」、「如」等字請自行輸入。',
  none: '沒有符合的項目。請改用較短的字詞；只有項次、表格的列、有標題的圖表，和表單印出的標題可以參照。',
  more: (count: number) => `另有 ${count.toLocaleString('zh-TW')} 項，請多輸入幾個字縮小範圍。`,
  /** A line of the list as it is read aloud: number, first words, place. */
  spoken: (number: string, words: string, place: string) => `${number}，${words}，${place}`,
  /** Where a heading of the form is, in place of section and row. */
  heading: '表單的標題',
  nothingBelow: '這個標題下面沒有可以填寫的地方，游標留在原處。',
  noWords: '（沒有文字）',
  caption: '標題',
  captionHint: '不填就不編號',
  noPlace: '這裡不能插入參照。請先把游標放在文字中，再插入交互參照。',
  inserted: (number: string) => `已插入參照「${number}」，編號會隨項目更新。`,
  noReference: '游標旁沒有參照。請把游標移到參照的編號旁，再按一次。',
  targetLost:
    '找不到這個參照的項目，可能已經刪除或不再編號。請復原刪除，或刪掉這個參照後重新插入。',
  /** In the status bar, and said when it happens. */
  lost: (count: number) => `參照失效 ${count.toLocaleString('zh-TW')} 處`,
  lostHelp: '按一下就到那裡：復原刪除，或刪掉這個參照後重新插入。',
  moreLost: (count: number) => `另有 ${count.toLocaleString('zh-TW')} 處，改好上面的就會列出。`,
  lostNow: (count: number) =>
    `有 ${count.toLocaleString('zh-TW')} 處參照找不到項目，已標示為「（找不到參照的項目）」。按 Ctrl+Z 可以復原，或重新插入參照。`,
  noneLost: '每一個參照都找得到項目。',
} as const;
