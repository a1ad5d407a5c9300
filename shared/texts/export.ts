/** Words about exporting: labels, what is printed at the foot, places in a document, and what differs there. */
export const exportTexts = {
  docxLabel: 'Word 文件（.docx）',
  htmlLabel: '網頁（.html）',
  pdfLabel: 'PDF 文件（.pdf）',
  odtLabel: 'ODF 文件（.odt）',
  /** Above the list of headings. */
  contents: '目錄',
  /** Printed around the page number: 「第 3 頁，共 12 頁」. */
  footer: { before: '第 ', between: ' 頁，共 ', after: ' 頁' },
  /** Document property: which form the document follows. */
  description: (formName: string) => `依「${formName}」編製`,
  field: (label: string, value: string) => `${label}：${value}`,
  /** Words of a web page that are no text of the report. */
  page: {
    skip: '跳到內容',
    contents: '目錄',
    untitled: '提升服務效能報告',
    flowchart: '流程圖',
    table: (section: string) => `${section}（表格）`,
  },
  /** Words in the comments of a document. */
  comments: {
    program: '績效報告台',
    unnamed: '未具名',
    wordsGone: (quote: string) => `〔原文已刪除：「${quote}」〕`,
    resolved: '〔本註解已標示為已解決〕',
  },
  /** How a report that is open on the screen is called where a file name would stand. */
  openReport: '編輯中的報告',
  /** Put before the ending of a file that did not hold the whole text. */
  failedRemark: '未通過驗證',
  place: {
    title: '文件標題',
    contents: '目錄',
    heading: (heading: string) => `「${heading}」的標題`,
    category: (category: string) => `類別標題「${category}」`,
    field: (section: string, field: string) => `${section}，${field}`,
    body: (heading: string) => `${heading}，內文`,
    gap: '表格之間的空白段落',
    table: (section: string) => `${section}，表格`,
    band: (name: string) => `${name}，橫列標題`,
    headerRow: (section: string) => `${section}，標題列`,
    row: (section: string, row: number) => `${section}，第 ${row} 列`,
    cell: (row: string, column: string) => `${row}，${column}`,
    after: (place: string) => `${place}之後`,
    start: '文件開頭',
    header: '頁首',
    footer: '頁尾',
    comments: '註解',
  },
  difference: {
    text: (paragraph: number, expected: string, actual: string) =>
      `第 ${paragraph} 段應為「${expected}」，檔案中為「${actual}」`,
    missing: (text: string) => `檔案中缺少「${text}」`,
    extra: (text: string) => `檔案中多出「${text}」`,
    shape: '檔案中的格線位置或合併範圍不同',
    headerFlag: '檔案中沒有設成跨頁重複的標題列',
    kind: '檔案中的段落與表格順序不同',
    emptyText: '空白',
    line: (expected: string, actual: string) => `應為「${expected}」，檔案中為「${actual}」`,
    marked: (marks: readonly string[], text: string) => `${marks.join('、')}「${text}」`,
    marks: (expected: string, actual: string) => `應為${expected}，檔案中為${actual}`,
    missingMarks: (marked: string) => `檔案中缺少${marked}`,
    extraMarks: (marked: string) => `檔案中多出${marked}`,
    picture: '檔案中的圖片不是報告裡的那一張',
    missingPicture: '檔案中缺少圖片',
    extraPicture: '檔案中多出圖片',
    comment: (author: string, text: string) => `${author}：${text}`,
  },
  preview: { windowTitle: '列印與預覽', command: '列印與預覽…' },
  pdf: {
    /** Characters that the PC most likely has no font for, with their code points. */
    noFont: (characters: readonly string[]) =>
      `字型：檔案中讀不到${characters
        .map((one) => `「${one}」（U+${one.codePointAt(0)?.toString(16).toUpperCase()}）`)
        .join(
          '、',
        )}，多半是這台電腦沒有這個字的字型。請安裝有這個字的字型，或改用別的寫法；也可以改匯出 Word 檔或 ODT 檔`,
    bookmark: (heading: string) => `書籤：檔案的書籤與標題不同，從「${heading}」起`,
    runningLine: (page: number) => `第 ${page} 頁：頁首或頁尾與設定不同`,
  },
  unreadable: {
    notPackage: '無法當成完整的文件打開',
    tooLarge: '內容超過可以讀回的大小',
    noDocument: '檔案中沒有文件本文',
    notXml: (detail: string) => `文件本文的 XML 不正確（${detail}）`,
  },
} as const;
