/** Words of small tables and images in a cell. */
export const blockTexts = {
  insertTable: '插入小表格…',
  insertImage: '插入圖片…',
  rowAbove: '在上方插入列',
  rowBelow: '在下方插入列',
  columnLeft: '在左方插入欄',
  columnRight: '在右方插入欄',
  removeRow: '刪除這一列',
  removeColumn: '刪除這一欄',
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
  /** Short signs on the buttons; the full name is in the tooltip. */
  signs: {
    rowAbove: '上列',
    rowBelow: '下列',
    columnLeft: '左欄',
    columnRight: '右欄',
    removeRow: '刪列',
    removeColumn: '刪欄',
    headerRow: '標題列',
    removeTable: '刪表格',
  },
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
