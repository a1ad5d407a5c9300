/** Words of parts of a report: cutting one out, and putting it back. */
export const partTexts = {
  /** Behind the title. */
  label: (units: readonly string[]) => `部分報告：${units.join('、')}`,
  /** The stem of the file's name. */
  fileStem: (year: number, agency: string, units: readonly string[]) =>
    `部分報告_${year}_${agency}_${units.join('、')}`,
  cut: '匯出我的部分…',
  merge: '併回部分報告…',
  cutTitle: '匯出我的部分',
  cutButton: '匯出',
  cutDone: (rows: number, file: string) =>
    `已匯出 ${rows} 列的部分報告：${file}。可以用電子郵件寄出；填好後請在這份報告用「併回部分報告…」併回。`,
  cutNoUnits: '還沒有選擇我的單位，所以沒有匯出。請先選擇單位，再匯出。',
  cutNoRows: '目前沒有我的單位的列，所以沒有匯出。請改選單位，或先在主辦單位欄填上我的單位。',
  mergeTitle: '選擇要併回的部分報告',
  mergeButton: '併回',
  /** Above the paper of a part. */
  notice: (rows: number, units: readonly string[], by: string, at: string) =>
    `這是部分報告：只有「${units.join('、')}」的 ${rows} 列，由${by === '' ? '' : `「${by}」`}於 ${at} 從完整的報告匯出。填好後請寄回，由持有完整報告的人併回。`,
  panelTitle: '併回部分報告',
  from: (file: string, units: readonly string[], by: string, at: string) =>
    `「${file}」：${units.join('、')}，${at} 匯出${by === '' ? '' : `（${by}）`}。`,
  summary: (taken: number, conflicts: number, same: number) =>
    `可直接併入 ${taken} 列，兩邊都改過 ${conflicts} 列，沒有新內容 ${same} 列。不在清單中的列都不會變動。`,
  nothing: '部分報告沒有帶來新的內容，這份報告不需要變動。',
  kinds: {
    take: '只有部分報告改過',
    added: '部分報告增加的列',
    conflict: '兩邊都改過',
    gone: '這份報告已刪除這一列',
    deleted: '部分報告刪除了這一列',
    unchanged: '部分報告沒有修改',
    already: '內容已經相同',
    unplaced: '這份報告沒有地方放這一列',
  },
  figureKinds: {
    take: '只有部分報告改過',
    added: '部分報告增加的試算',
    conflict: '與這份報告不同',
    gone: '這份報告已刪除這一項試算',
    deleted: '部分報告刪除了這一項試算，這份報告仍保留',
  },
  figureTitle: (name: string) => `試算「${name}」`,
  figureLine: (name: string, kind: 'input' | 'formula', typed: string, unit: string) => {
    const amount = typed === '' ? '（空白）' : typed;
    if (kind === 'formula') return `${name}＝${amount}${unit === '' ? '' : `（${unit}）`}`;
    return `${name}：${amount}${unit === '' ? '' : ` ${unit}`}`;
  },
  noFigure: '（沒有這一項）',
  figureHint: '用部分報告的，這份報告裡由它算出的數字都會跟著更新。',
  figureChoices: { theirs: '用部分報告的', ours: '留這份報告的' },
  choice: (row: string) => `「${row}」怎麼併`,
  choices: {
    theirs: '用部分報告的',
    ours: '留這份報告的',
    both: '兩份都留，部分報告的接在後面',
  },
  choicesGone: { theirs: '把這一列放回來', ours: '不放回來' },
  choicesDeleted: { theirs: '也刪除這一列', ours: '保留這一列' },
  undecided: (count: number) => `還有 ${count} 處兩邊不同，請逐處選擇後再併入。`,
  apply: (rows: number, figures = 0) =>
    figures === 0
      ? `併入 ${rows} 列`
      : rows === 0
        ? `併入 ${figures} 項試算`
        : `併入 ${rows} 列、${figures} 項試算`,
  applyThreads: '併入註解',
  cancel: '不併入',
  close: '關閉',
  applied: (rows: number, figures = 0) =>
    figures === 0
      ? `已併入部分報告的 ${rows} 列，其他列都沒有變動；按 Ctrl+Z 可以一次復原。`
      : `已併入部分報告的 ${rows} 列、${figures} 項試算；其他列只更新由試算算出的數字。按 Ctrl+Z 可以一次復原。`,
  overPoints: (heading: string, score: number, points: number) =>
    `「${heading}」的自評合計變成 ${score} 分，超過配分 ${points} 分，請修正自評。`,
  appliedNothing: '沒有併入任何內容，報告沒有變動。',
  base: '匯出當時',
  ours: '這份報告現在',
  theirs: '部分報告',
  /** What the differences are counted from. */
  changeOfOurs: '這份報告改了什麼（與匯出當時相比）',
  changeOfTheirs: '部分報告改了什麼（與匯出當時相比）',
  incoming: '併入後的差異（與這份報告現在相比）',
  newRow: '新的內容',
  owners: '主辦單位',
  state: '狀態',
  score: '自評',
  assessments: '評核的勾選、說明或分數不同',
  otherwise: '圖、格式或註解不同，文字相同',
  outside: (count: number) =>
    `部分報告裡有 ${count} 處寫在不屬於它的地方，不會併入。需要的話請複製下面的文字：`,
  threads: (count: number) => `註解：${count} 則會一起併入。`,
  cli: {
    cut: {
      summary: '把一個單位的列匯出成部分報告',
      details: [
        '印出部分報告的完整路徑。誰是主辦單位依報告的單位名冊判斷，與視窗中「只看我的單位」相同。',
      ],
      unit: '單位的全名或簡稱',
      out: '要寫入的部分報告',
      unknownUnit: (unit: string, known: readonly string[]) =>
        `單位名冊沒有「${unit}」。名冊的單位：${known.join('、')}`,
      isPart: '這個檔案已經是部分報告，不能再匯出部分。請改用完整的報告。',
      noRows: (unit: string) => `沒有「${unit}」的列，所以沒有匯出。`,
    },
    merge: {
      summary: '把部分報告併回完整的報告',
      details: [
        '第一個檔案是完整的報告，其後是部分報告。結果寫入另一個檔案，讀取的檔案都不會更動。',
        '每個有新內容的列或試算一行：處理方式、位置，以跳格字元分隔。兩邊都改過的沒有用 --conflicts 指定時，不會寫入任何檔案。',
      ],
      out: '要寫入的報告',
      conflicts:
        '兩邊都改過的列和試算：ours 留完整報告的，theirs 用部分報告的，both 列兩份都留、試算留完整報告的',
      badChoice: (typed: string) => `--conflicts 只能是 ours、theirs 或 both，不能是「${typed}」。`,
      undecided: (count: number) =>
        `有 ${count} 處兩邊都改過，所以沒有寫入。請用 --conflicts 指定怎麼併，或在視窗中逐處選擇。`,
    },
  },
} as const;

/** Words of a shown difference. */
export const diffTexts = {
  inserted: '新增：',
  deleted: '刪除：',
  end: '（完）',
  none: '（空白）',
  same: '（沒有差異）',
  picture: (alt: string) => (alt === '' ? '（圖片）' : `（圖片：${alt}）`),
  marks: {
    bold: '粗體',
    italic: '斜體',
    underline: '底線',
    strike: '刪除線',
    superscript: '上標',
    subscript: '下標',
  },
  lineBreak: '〔分段〕',
  gained: (marks: readonly string[]) => `〔改為${marks.join('、')}〕`,
  lost: (marks: readonly string[]) => `〔取消${marks.join('、')}〕`,
} as const;

/** Names of reasons why a part is refused. */
export const partRefusals = {
  notPart: (file: string) =>
    `「${file}」是完整的報告，不是部分報告，所以沒有併回，報告沒有變動。請選擇用「匯出我的部分…」做出來的檔案。`,
  otherReport: (file: string, title: string) =>
    `「${file}」是另一份報告的部分（${title}），所以沒有併回，報告沒有變動。請開啟它原來的報告後再併回。`,
  otherForm: (file: string, form: string, part: number, whole: number) =>
    `「${file}」用的表單是「${form}」第 ${part} 版，與這份報告的表單（第 ${whole} 版）不同，所以沒有併回，報告沒有變動。請從現在的報告重新匯出部分，或請對方依新版表單填寫。`,
  movedPart: (file: string, form: string) =>
    `「${file}」現在的表單「${form}」和這份報告的表單內容不同，所以沒有併回，報告沒有變動。匯出部分之後換過表單時，請併回檔名有「改用表單前」的那一份，或從現在的報告重新匯出部分。`,
  tooManyImages: (file: string, megabytes: number) =>
    `併入「${file}」的圖後，報告的圖會超過 ${megabytes} MB，所以沒有併回，報告沒有變動。請先刪除或縮小一些圖。`,
} as const;
