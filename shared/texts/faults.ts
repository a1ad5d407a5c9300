/**
 * What is said of one wrong place in a file: what is there and what was expected. The model's checks use
 * these words themselves, so this file imports nothing at all.
 */
export const faultTexts = {
  line: (path: string, message: string) => `${path === '' ? '（最上層）' : path}：${message}`,

  missing: '缺少這一項',
  noText: (found: string) => `應為文字，實為 ${found}`,
  noNumber: (found: string) => `應為數字，實為 ${found}`,
  noInteger: (found: string) => `應為整數，實為 ${found}`,
  noBoolean: (found: string) => `應為 true 或 false，實為 ${found}`,
  noList: (found: string) => `應為清單（陣列），實為 ${found}`,
  noObject: (found: string) => `應為物件，實為 ${found}`,
  tooSmall: (limit: string, found: string) => `不得小於 ${limit}，實為 ${found}`,
  tooLarge: (limit: string, found: string) => `不得大於 ${limit}，實為 ${found}`,
  empty: '不得為空',
  tooFew: (limit: string, found: string) => `項目太少（至少 ${limit}），實為 ${found}`,
  tooMany: (limit: string, found: string) => `項目太多（至多 ${limit}），實為 ${found}`,
  noTime: (found: string) => `應為 ISO 8601 時間，實為 ${found}`,
  unfit: (found: string) => `內容不合規定，實為 ${found}`,
  expected: (expected: string, found: string) => `應為 ${expected}，實為 ${found}`,

  duplicateId: (id: string) => `識別碼「${id}」重複`,
  unknownSection: (id: string) => `表單沒有「${id}」這一節`,
  doubledSection: (id: string) => `表單的「${id}」出現兩次`,
  missingSection: (heading: string, id: string) => `缺少表單的「${heading}」（${id}）`,
  unknownRow: (id: string) => `表單沒有「${id}」這一列`,
  doubledRow: (id: string) => `表單的「${id}」這一列出現兩次`,
  missingRow: (path: readonly string[], id: string) => `缺少「${path.join('／')}」這一列（${id}）`,
  unknownPlace: (id: string) => `表單沒有「${id}」這個增列的位置`,
  addedAnswersForm: (id: string) => `「${id}」是表單自己的列，增列的列應有自己的識別碼`,
  addedElsewhere: (id: string) => `增列的「${id}」排錯位置，應排在表單同一項的各列之後`,
  missingCell: (column: string) => `缺少「${column}」欄`,
  otherOrder: (id: string, before: string) => `順序與表單不同，「${id}」應排在「${before}」之前`,
  lostReference: '（找不到參照的項目）',
  faultyFigure: '（試算數字有誤）',
  missingImage: (id: string) => `報告裡沒有「${id}」這張圖片`,

  noBase64: '應為 base64 編碼的圖片內容',
  imageTooLarge: (kilobytes: number) => `圖片太大，至多 ${kilobytes} kB`,
  imagesTooLarge: (megabytes: number) => `圖片合計太大，至多 ${megabytes} MB`,
  unknownFlowNode: (id: string) => `流程圖裡沒有「${id}」這一步`,
  flowToItself: (id: string) => `箭頭由「${id}」指向自己，應指向另一步`,
  doubledFlowEdge: (from: string, to: string) => `由「${from}」到「${to}」的箭頭重複`,
  unevenRow: (cells: number, first: number) =>
    `這一列有 ${cells} 格，第一列有 ${first} 格；每一列的格數必須相同`,

  bandUpsideDown: (min: number, max: number) => `下限 ${min} 大於上限 ${max}`,

  scoreAboveRow: (score: number, points: number) =>
    `自評 ${score} 分，超過這一列的配分 ${points} 分`,
  scoreAboveCriterion: (score: number, points: number) =>
    `評分 ${score} 分，超過這一項的配分 ${points} 分`,
  scoresAboveSection: (score: number, points: number) =>
    `各列自評合計 ${score} 分，超過構面配分 ${points} 分`,
} as const;
