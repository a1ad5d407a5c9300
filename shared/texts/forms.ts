/** Words about form files: what a faulty form is told, and how forms are introduced to the user. */
export const formTexts = {
  notJson: (detail: string) =>
    `不是有效的 JSON，無法讀取（${detail}）。請用能檢查 JSON 語法的編輯器修正後再放回。`,
  duplicateId: (id: string, first: string) =>
    `識別碼「${id}」與 ${first} 重複，請改用不同的識別碼。`,
  badId: (id: string) =>
    `識別碼「${id}」不能使用，請只用英文小寫字母、數字與連字號，並以字母或數字開頭。`,
  reservedId: (id: string) => `識別碼「${id}」是程式保留的名稱，請改用其他名稱。`,
  noStrategyColumn: '沒有執行策略欄（strategy），請加上一欄。',
  strategyColumnsApart:
    '執行策略（strategy）分成數欄時，這些欄應相鄰排在一起，每欄只有一個寬度；請調整欄的順序或寬度。',
  tooManyColumns: (role: string, count: number) =>
    `「${role}」欄至多一欄，實有 ${count} 欄，請刪去多出的欄。`,
  noWritableColumn: '沒有可以填寫的欄，請至少加上一欄執行績效與成果（result）或其他可填寫的欄。',
  widthsSum: (sum: number) => `各欄寬度（widths）合計應為 1000，實為 ${sum}，請調整。`,
  severalWidths: (label: string) =>
    `「${label}」欄只能有一個寬度；只有執行策略欄可以分成數層。請改為一個數字。`,
  pointsSum: (points: number, sum: number) =>
    `各列配分合計 ${sum} 分，與標題所印的 ${points} 分不符，請對照來源修正。`,
  pointsAbove: (points: number, sum: number) =>
    `已印配分的各列合計 ${sum} 分，超過標題所印的 ${points} 分，請對照來源修正。`,
  criteriaPointsAbove: (points: number, sum: number) =>
    `評核項目配分合計 ${sum} 分，超過本列的 ${points} 分，請對照來源修正。`,
  rowTwice: (path: string, first: string) => `「${path}」這一列與 ${first} 重複，請刪去其中一列。`,
  groupApart: (group: string, last: string) =>
    `「${group}」的各列應排在一起，但本列與 ${last} 之間隔了別的項目，請調整順序。`,
  groupSpelledTwice: (group: string, other: string) =>
    `「${group}」與上一列的「${other}」只差括號或空白，會被當成兩項；請改成一致的寫法。`,
  placeUnknown: (under: string) => `表中沒有「${under}」之下的列，請照各列 path 的寫法填寫。`,
  placeTwice: (under: string, first: string) =>
    `「${under}」之下的增列位置與 ${first} 重複，請刪去其中一個。`,
  criteriaWithoutColumn:
    '本列有評核項目，但表中沒有印評核項目的欄（criterion），請加上該欄或移除評核項目。',
  columnWithoutCriteria: (label: string) =>
    `表中有「${label}」欄，但沒有任何一列有評核項目，請補上評核項目或刪去該欄。`,
  unknownPlaceholder: (name: string) =>
    `不認得「${name}」，題目中只能使用 {agency} 與 {year}，請修正。`,
  deadlineBlank: '沒有寫要做什麼，請填寫，或刪除這一項期限。',
  unknownDeadlinePlaceholder: (name: string) =>
    `不認得「${name}」，期限中只能使用 {year}、{year+1} 與 {year-1}，請修正。`,
  patternDiffers: (year: number, filled: string, printed: string) =>
    `以 ${year} 年度帶入後是「${filled}」，與所印的「${printed}」不同，請對照來源修正。`,
  levelUnderItself: (label: string) =>
    `「${label}」排在同名的層級之下，層級成了循環，請改正層級或名稱。`,
  levelsTurned: (above: string, below: string, other: string) =>
    `本列把「${below}」排在「${above}」之下，${other} 卻相反，層級成了循環，請改成一致。`,
  tooManyRows: (count: number, limit: number) =>
    `共有 ${count} 列，超過一份表單的上限 ${limit} 列，請確認檔案內容，或分成數份表單。`,
  tooLong: (characters: number, limit: number) =>
    `檔案有 ${characters} 字，超過一份表單的上限 ${limit} 字，看來不是表單檔；請確認選對檔案。`,
  unknownBox: (id: string) => `流程圖中沒有「${id}」這一格，請改為已有的格。`,
  controlCharacter: (code: string) =>
    `文字中有看不見的控制字元（${code}），請刪除；換行請分成不同的項目。`,
  htmlTag: (tag: string) => `文字中有 HTML 標記「${tag}」，表單只接受純文字，請刪除標記。`,
} as const;
