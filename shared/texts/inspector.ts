/** Words of the inspector. */
export const inspectorTexts = {
  /** Names of the tabs of the pane, and of the page about the place the caret is in. */
  pages: '右側窗格',
  placePage: '本列資料',
  nothing: '把游標放進表格的任一列，這裡就會顯示那一列的評核項目與自評。',
  stateLegend: '進度',
  criteria: '評核項目',
  noCriteria: '表單沒有為這一列印評核項目，以這一列本身的文字為準。',
  criterionPoints: (points: number) => `${points} 分`,
  note: '備註',
  noteFor: (criterion: string) => `備註：${criterion}`,
  notePlaceholder: '佐證、待補的數字…',
  selfScore: '自評分數',
  criterionScore: (criterion: string) => `自評分數：${criterion}`,
  limit: (points: number) => `上限 ${points} 分`,
  noPoints: '表單沒有為這一列或這一構面印配分，不用自評。',
  tooHigh: (value: number, limit: number) =>
    `${value} 分超過上限 ${limit} 分，沒有存入；請填 0 到 ${limit} 之間的分數。`,
  notNumber: (text: string) => `「${text}」不是分數，沒有存入；請填 0 以上的數字，最多一位小數。`,
  totals: '自評合計',
  overPoints: '超過配分，請修正',
  total: (score: number, points: number | null) =>
    points === null ? `${score} 分` : `${score}／${points} 分`,
  wholeReport: '整份報告',
  withoutCategory: '其他表格',
  rowNote: '關於這一列',
  takeFlowchart: '放入這張圖（箭頭依文意判讀）',
  sectionNote: '關於這一節',
  addedRow: '本列是貴機關自行增列的，表單沒有為它訂評核項目。',
  guidance: '表單說明',
  standardText: '參考文字',
} as const;
