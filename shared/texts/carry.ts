/** Words of following a year, moving to another form, and answering a plan. */
export const carryTexts = {
  /** What a report made from a plan is called, after the plan's own name. */
  resultsFormName: (name: string) => `${name}：成果報告`,
  resultsKind: '執行績效與成果',
  resultColumn: '執行績效與成果',
  builtNote: (title: string) =>
    `本表由執行計畫「${title}」的各項策略逐列建立；計畫沒有印的配分與評核項目，本表也沒有。`,
  commands: {
    move: '改用其他版本的表單…',
    rollOver: '建立下一年度報告…',
    results: '由計畫建立成果報告…',
    stale: '下一個待更新的年度',
  },
  titles: {
    move: '改用其他版本的表單',
    'roll-over': '建立下一年度報告',
    results: '由計畫建立成果報告',
  },
  hints: {
    move: '先看每一列會移到哪裡，可以自行改選。按下「改用這份表單」之前，什麼都不會改變；改用前的報告會另存一份。',
    'roll-over':
      '策略、主辦單位與自行增列的列沿用到新報告；去年的內容會放在右側「去年」頁籤供參考。原報告不會改變。',
    results: '計畫的每一項具體推動作法會放在右側「計畫」頁籤，對照要回答的成果。原計畫不會改變。',
  },
  from: (title: string) => `來源：${title}`,
  form: '表單',
  ownForm: (name: string, version: number) => `${name}（沿用，第 ${version} 版）`,
  formVersion: (name: string, version: number) => `${name}（第 ${version} 版）`,
  builtForm: '依計畫的策略逐列建表',
  year: '新報告的年度（民國）',
  yearWrong: (min: number, max: number) => `年度請填 ${min} 到 ${max} 的數字，例如 116。`,
  yearNotLater: (year: number) => `年度要晚於原報告的 ${year} 年度。`,
  withText: '把去年的文字帶入作為草稿（年度數字會標示「待更新」）',
  withPlanColumn: '表中多印一欄「具體推動作法」',
  rowsTitle: '各列的對應',
  show: '顯示',
  filters: {
    all: (count: number) => `全部 ${count}`,
    changed: (count: number) => `要看一下 ${count}`,
    gone: (count: number) => `沒有對應 ${count}`,
    fresh: (count: number) => `新增的列 ${count}`,
  },
  search: '在列中尋找',
  oldRow: '原來的列',
  newRow: '新表單的列',
  status: '情形',
  chooseFor: (row: string) => `「${row}」移到`,
  nowhere: '（沒有對應：內容移到「移出的內容」）',
  nowhereElse: '（沒有對應：內容仍可在右側頁籤看到）',
  states: {
    same: '相同',
    moved: '位置不同',
    renamed: (percent: number) => `文字不同（相似 ${percent}%）`,
    like: (percent: number) => `依文字對應（相似 ${percent}%）`,
    wording: '依文字對應',
    hand: '由您選定',
    gone: '沒有對應',
    added: '自行增列',
    fresh: '新增的列',
  },
  rowChanges: {
    points: (from: string, to: string) =>
      `配分${from === '' ? '由沒有' : ` ${from} 分`}改為${to === '' ? '沒有' : ` ${to} 分`}`,
    criteria: (from: string, to: string) =>
      from === '' ? '新增評核項目' : to === '' ? '評核項目取消' : '評核項目不同',
    owners: (from: string, to: string) =>
      `主辦單位${from === '' ? '' : `「${from}」`}改為${to === '' ? '沒有' : `「${to}」`}`,
  },
  changesTitle: (count: number) => `標題、配分、欄位與期限的變動 ${count}`,
  noChanges: '標題、配分、表上方的欄位和期限都相同。',
  changeKinds: { section: '標題', points: '配分', line: '表上方的欄位', deadline: '期限' },
  changeStates: { changed: '不同', gone: '沒有對應', fresh: '新增' },
  oldThing: '原來的',
  newThing: '新表單的',
  kind: '項目',
  noRows: '這份表單沒有逐列的表格。',
  characters: (count: number) => (count === 0 ? '沒有內容' : `${count} 字`),
  more: (count: number) => `再顯示 ${count} 列`,
  noneShown: '沒有符合的列。',
  noForms: '沒有別的表單可以改用。有新版的表單時，請先放進程式再試一次。',
  summary: (matched: number, gone: number, fresh: number) =>
    `對應 ${matched} 列，沒有對應 ${gone} 列，新表單多出 ${fresh} 列。`,
  columnsGone: (labels: readonly string[]) =>
    `新表單沒有「${labels.join('」「')}」這${labels.length > 1 ? '些欄' : '一欄'}，其中的內容會保留在「移出的內容」。`,
  noMatch:
    '這份表單和原報告沒有任何一列相同或相近，所以還不能繼續。請改選別的表單，或在下面至少為一列選定對應。',
  tooMany: (rows: number, limit: number) =>
    `這份報告有 ${rows} 列，超過 ${limit} 列的上限，無法逐列對應；什麼都沒有改變。請確認選對了檔案。`,
  isPart: (label: string) =>
    `這是部分報告（${label}），不能換表單、建立下一年度報告或成果報告，否則就併不回原來的報告；什麼都沒有改變。請先併回完整的報告，再從完整的報告做。`,
  noPlan:
    '這份報告的表單沒有「具體推動作法」這類的計畫欄，不是執行計畫；什麼都沒有改變。請開啟執行計畫後再試一次。',
  unpaired: (count: number) => `計畫裡有 ${count} 處策略與作法沒有一一對應：`,
  unpairedKinds: {
    'no-method': '有策略，但沒有寫具體推動作法',
    'no-strategy': '寫了具體推動作法，但沒有策略的文字',
    unequal: (strategies: number, methods: number) => `策略 ${strategies} 項，作法 ${methods} 項`,
  },
  unpairedHint: '可以先取消，回計畫補齊；也可以照樣建立，沒有作法的列就沒有可對照的內容。',
  accept: {
    move: '改用這份表單',
    'roll-over': '建立新報告',
    results: '建立成果報告',
  },
  cancel: '取消',
  working: '處理中…',
  reading: '正在讀取表單…',
  moved: (copy: string) => `已改用新表單。改用前的報告另存為「${copy}」。`,
  movedLeftOver: (count: number, copy: string) =>
    `已改用新表單，${count} 處內容移到右側「移出的內容」。改用前的報告另存為「${copy}」。`,
  newLeftOver: (count: number) =>
    `新報告有 ${count} 處內容在這份表單沒有位置，放在右側「移出的內容」。`,
  beforeMove: (stamp: string) => `改用表單前 ${stamp}`,
  startRollOver: '以此建立下一年度報告…',
  startRollOverOf: (title: string) => `以此建立下一年度報告…：${title}`,
  leftOverName: '移出的內容',
  tabs: {
    lastYear: (count: number) =>
      count === 0 ? '去年' : `去年（待看 ${count.toLocaleString('zh-TW')}）`,
    plan: '計畫',
    leftOver: (count: number) => `移出的內容 ${count}`,
  },
  lastYearOf: (year: number, title: string) => `${year} 年度：${title}`,
  fromFile: (fileName: string) => `取自「${fileName}」`,
  noPlace: '把游標放進要寫的地方，這裡就會顯示對照的內容。',
  nothingHere: '對照的文件在這裡沒有內容。',
  noLongerHere: '本表單已沒有的地方',
  figuresCount: (count: number) => `數字 ${count} 個`,
  linesTitle: '逐段插入',
  insertLine: (words: string) => `插入游標處：${words}`,
  copy: '複製',
  copied: '已複製。',
  insert: '插入游標處',
  insertAll: '全部插入游標處',
  inserted: '已插入。可以用復原取消。',
  noCaret: '請先把游標放進要插入的地方。',
  staleTitle: (count: number) => `待更新的年度 ${count} 處`,
  staleNone: '年度數字都更新過了。',
  staleMark: '待更新的年度',
  plainTitle: (count: number) => `標題、表頭、圖表名稱與流程圖的年度 ${count} 處`,
  plainOfTitle: '報告題目，請在上方「機關、年度」修改',
  exportAsks: (years: number, sentences: number) => {
    const work = [
      ...(years === 0 ? [] : [`待更新的年度 ${years.toLocaleString('zh-TW')} 處`]),
      ...(sentences === 0 ? [] : [`和去年一字不差的句子 ${sentences.toLocaleString('zh-TW')} 句`]),
    ];
    return `報告裡還有${work.join('、')}，匯出後會照原樣印出。右側「去年」逐項列出，不用改的按「已確認」或「保留」。`;
  },
  confirm: '已確認',
  confirmYear: (words: string) => `已確認：${words}`,
  unchangedTitle: (count: number) => `和去年一字不差的句子 ${count} 句`,
  unchangedNone: '沒有和去年一字不差的句子。',
  keep: '保留',
  keepSentence: (text: string) => `保留：${text}`,
  goTo: (place: string) => `前往：${place}`,
  rest: (count: number) => `其餘 ${count} 項處理後會接著列出。`,
  parity: (plan: number, results: number) => {
    const counts = `計畫 ${plan} 項，成果 ${results} 項`;
    if (plan === results) return `${counts}：數量相符。`;
    return `${counts}：${results < plan ? `少 ${plan - results}` : `多 ${results - plan}`} 項。`;
  },
  startAnswers: (count: number) => `列出 ${count} 個空白項目來填`,
  answersStarted: (count: number) => `已列出 ${count} 個項目，請逐項填寫。`,
  parityTitle: (count: number) => `項數不符的列 ${count}`,
  leftOverHint:
    '這些內容在現在的表單沒有位置，不會列印。可以移到游標所在的格，或複製到別處；確定不要時才刪除。',
  leftOverFrom: (formName: string) => `原表單：${formName}`,
  place: '移到游標所在的格',
  placed: '已移到游標所在的格。可以用復原取消。',
  remove: '刪除',
  removed: '已刪除。可以用復原取消。',
  copyAll: '全部複製',
  score: (score: number) => `自評 ${score} 分`,
  ticked: '已勾選',
  owners: (owners: readonly string[]) => `主辦單位：${owners.join('、')}`,
  /** Of what is read and not drawn. */
  picture: (words: readonly string[]) =>
    words.length === 0 ? '（圖片）' : `（圖片：${words.join('；')}）`,
  blankObject: { table: '（空白表格）', flowchart: '（流程圖）' },
  caption: (caption: string) => `（圖表標題：${caption}）`,
  path: (from: readonly string[]) => from.join('／'),
  cli: {
    rollOver: {
      summary: '以去年的報告建立下一年度報告',
      details: [
        '策略、主辦單位與自行增列的列沿用；去年的內容放在新報告裡供對照。原檔不會更動。',
        '加上 --with-text 時，去年的文字成為草稿，其中的年度數字標示「待更新」。',
        '成功時印出新報告檔的完整路徑。',
      ],
      withText: '把去年的文字帶入作為草稿',
      form: '改用的表單代號；沒有這個選項時沿用報告裡的表單',
    },
    summary: (matched: number, gone: number, fresh: number) =>
      `對應 ${matched} 列，沒有對應 ${gone} 列，新表單多出 ${fresh} 列`,
  },
} as const;
