/** Words of find and replace. */
export const findTexts = {
  name: '尋找與取代',
  find: '尋找…',
  replace: '取代…',
  needle: '尋找',
  replacement: '取代為',
  next: '下一筆',
  previous: '上一筆',
  close: '關閉尋找',
  showReplace: '顯示取代',
  hideReplace: '隱藏取代',
  matchCase: '區分大小寫',
  foldVariants: '「臺」「台」相同',
  foldWidth: '全形半形相同',
  pattern: '規則運算式',
  patternHint: '輸入規則運算式，例如 \\d+ 件',
  patternReplacementHint: '取代為（$1 是第一個括號找到的字）',
  /** @param sign the number of the sign at which the fault begins; null when it is not known */
  patternFault: (sign: number | null, words: string): string =>
    sign === null ? `規則運算式：${words}` : `規則運算式的第 ${number(sign)} 個字：${words}`,
  /** What is wrong with a pattern and what to do, by what it is. */
  patternFaults: {
    'group-open': () => '「(」沒有對應的「)」。要找括號本身，請寫成「\\(」。',
    'group-close': () => '「)」前面沒有對應的「(」。要找括號本身，請寫成「\\)」。',
    'group-name': (part: string) =>
      `「${part}」的群組名稱不能用，或前面已經用過。請改用英文字母的名稱。`,
    'class-open': () => '「[」沒有對應的「]」。要找方括號本身，請寫成「\\[」。',
    range: (part: string) =>
      `「${part}」不是可用的範圍。請把小的字寫在前面，例如「[0-9]」；漢字請用「\\p{Han}」。`,
    escape: (part: string) =>
      /^\\\d/u.test(part)
        ? `不支援用「${part}」指前面括號找到的字。`
        : `「${part}」沒有意義。要找「\\」本身，請寫成「\\\\」。`,
    'escape-end': () => '最後的「\\」後面要有一個字。要找「\\」本身，請寫成「\\\\」。',
    'repeat-nothing': (part: string) =>
      `「${part}」前面沒有可以重複的字。要找這個符號本身，請在前面加「\\」。`,
    'repeat-twice': (part: string) => `「${part}」重複了兩次。請只留一個。`,
    'repeat-count': (part: string) =>
      `「${part}」的次數不能用。請把小的數寫在前面，而且合起來不要超過 1,000 次。`,
    unsupported: (part: string) => `不支援「${part}」這種寫法。請改用其他寫法。`,
    'too-large': () => '太長或太複雜。請改短一些，再找一次。',
    'too-slow': () =>
      '要找很久，所以停下來了，報告沒有改變。請改短一些，或勾選「只找游標所在的格子」再找。',
  },
  besideName: '格子以外找到的文字',
  beside: (count: number) =>
    `主辦單位、備註、註解、表單所印的文字等格子以外的地方，另有 ${number(count)} 處（不會取代）：`,
  besideOutOfSight: '這一處在目前沒有顯示的表格裡。請選「顯示所有的列」，再到那裡。',
  besideNote: '備註',
  besideOwners: '主辦單位',
  besideComment: '註解',
  besidePrinted: '表單所印的文字',
  besideMore: (count: number) => `再列出 ${number(count)} 處`,
  onlyCell: '只找游標所在的格子',
  list: '列出全部',
  hideList: '收起清單',
  listName: '找到的文字',
  replaceOne: '取代這一筆',
  replaceAll: '全部取代…',
  chooseAll: '全部勾選',
  chooseNone: '全部不勾',
  replaceChosen: (count: number) => `取代勾選的 ${number(count)} 筆`,
  previewName: '取代前的預覽',
  previewEmpty: '（刪除）',
  more: (count: number) => `再列出 ${number(count)} 筆`,
  notListed: (count: number) => `另有 ${number(count)} 筆未列出，也會一併取代。`,
  /** What a screen reader says of a line's checkbox. */
  choose: (index: number, place: string) => `取代第 ${number(index)} 筆，${place}`,
  hint: '輸入要找的文字',
  count: (index: number, total: number) => `第 ${number(index)} 筆，共 ${number(total)} 筆`,
  /** Read aloud after the count. */
  at: (place: string, words: string) => `，${place}：${words}`,
  none: '找不到',
  noneInCells: '格子裡沒有',
  /** Read aloud after the count, or by itself. */
  alsoBeside: (count: number) => `，格子以外有 ${number(count)} 處，列在下面。`,
  noneFor: (needle: string) => `找不到「${needle}」。可改用較短的文字，或調整下方的選項再找。`,
  wrappedToStart: '已找到報告結尾，從開頭繼續。',
  wrappedToEnd: '已找到報告開頭，從結尾繼續。',
  replacedOne: (left: number) =>
    left === 0
      ? '已取代 1 筆，沒有其他相符的文字了。按 Ctrl+Z 可以復原。'
      : `已取代 1 筆，還有 ${number(left)} 筆。`,
  replacedAll: (count: number, cells: number) =>
    `已取代 ${number(count)} 筆，分布在 ${number(cells)} 格。按 Ctrl+Z 可以一次復原。`,
  /** Behind what was replaced. */
  skipped: (count: number) => `另有 ${number(count)} 筆在交互參照等自動產生的文字裡，維持不變。`,
  inField: '這一筆在交互參照等自動產生的文字裡，會隨參照的項目更新，所以不能取代，原有內容不變。',
  nothingChosen: '沒有勾選任何一筆，所以沒有取代。請先勾選要取代的文字。',
  /** A place in the report by the names around it, the outermost first. */
  place: (names: readonly string[]): string => names.join('／'),
} as const;

function number(value: number): string {
  return value.toLocaleString('zh-TW');
}
