/** Words of small tables and images in a cell. */
export const blockTexts = {
  insertTable: '插入小表格…',
  insertImage: '插入圖片…',
  rowAbove: '插入上方列',
  rowBelow: '插入下方列',
  columnLeft: '插入左方欄',
  columnRight: '插入右方欄',
  removeRow: '刪除列',
  removeColumn: '刪除欄',
  headerRow: '第一列是標題列',
  removeTable: '刪除小表格',
  tableBar: '小表格',
  imageBar: '圖片',
  chooser: '插入小表格',
  rows: '列數',
  columns: '欄數',
  insert: '插入',
  cancel: '取消',
  alt: '圖片說明（給看不到圖片的人）',
  width: '寬度（公釐）',
  removeImage: '刪除圖片',
  /** Short signs on the buttons, each part of the full name in the tooltip: one can say what one sees. */
  signs: {
    rowAbove: '上方列',
    rowBelow: '下方列',
    columnLeft: '左方欄',
    columnRight: '右方欄',
    removeRow: '刪除列',
    removeColumn: '刪除欄',
    headerRow: '標題列',
    removeTable: '刪除小表格',
  },
  inserted: (file: string) => `已插入「${file}」。請在下方寫圖片說明。`,
  insertedAll: (count: number) => `已插入 ${count} 張圖片。`,
  shrunk: (file: string, width: number, height: number, kilobytes: number) =>
    `已插入「${file}」，並縮小為 ${width} × ${height} 像素、${kilobytes} kB，列印仍然清楚。請在下方寫圖片說明。`,
  notImage: (file: string) =>
    `「${file}」不是 PNG 或 JPEG 圖片，所以沒有插入，原有內容不變。請先用小畫家另存成 PNG 或 JPEG。`,
  broken: (file: string) =>
    `「${file}」的圖片內容已損壞，無法顯示，所以沒有插入，原有內容不變。請換一個檔案，或重新儲存這張圖片。`,
  fileTooLarge: (file: string, megabytes: number, limit: number) =>
    `「${file}」有 ${megabytes} MB，超過一張圖片的上限 ${limit} MB，所以沒有插入，原有內容不變。請先縮小圖片。`,
  tooManyPixels: (file: string, width: number, height: number) =>
    `「${file}」的尺寸是 ${width} × ${height} 像素，太大而無法處理，所以沒有插入，原有內容不變。請先縮小圖片。`,
  reportFull: (file: string, limit: number) =>
    `這份報告的圖片合計會超過 ${limit} MB，所以沒有插入「${file}」，原有內容不變。請先刪除不需要的圖片。`,
  noCell: '請先點選要放圖片的格子，再插入圖片。',
} as const;
