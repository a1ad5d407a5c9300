/** Names of the commands, as the toolbar, tooltips and menu show them. */
export const commandTexts = {
  palette: '指令面板…',
  cut: '剪下',
  copy: '複製',
  paste: '貼上',
  nothingSelected: '沒有選取文字，所以剪貼簿不變。請先選取要剪下或複製的文字。',
  /** Said of a command that is switched on. */
  isOn: '（已套用）',
  undo: '復原',
  redo: '重做',
  standardText: '帶入範本文字',
  bold: '粗體',
  italic: '斜體',
  underline: '底線',
  superscript: '上標',
  subscript: '下標',
  deeper: '項次降一層',
  shallower: '項次升一層',
  plainParagraph: '不編號',
  level: (label: string) => `項次「${label}」`,
  decimalLevel: '項次「(1)、(1.1)」',
  splitInline: '把文中項次拆成清單',
  joinInline: '把清單併回一段文字',
  moveUp: '段落或項次上移',
  moveDown: '段落或項次下移',
  restartList: '項次從 1 重新編號',
  continueList: '項次接續前一份清單編號',
  save: '立即儲存',
  /** By format. */
  exportAs: {
    docx: '匯出 DOCX',
    odt: '匯出 ODT',
    pdf: '匯出 PDF',
    html: '匯出網頁',
  },
  close: '回到開始頁',
  zoomIn: '放大',
  zoomOut: '縮小',
  zoomReset: '原始大小',
  nextCell: '下一格',
  previousCell: '上一格',
  nextEmpty: '下一個未填的格子',
  owners: '選擇主辦單位',
  onlyMine: '只看我的單位',
  markMine: '標出我的單位',
  rowState: (state: string) => `本列標示為「${state}」`,
  rowStateSet: (state: string) => `本列已標示為「${state}」。`,
  toggleOutline: '顯示或隱藏大綱',
  toggleInspector: '顯示或隱藏本列資料',
  copyRow: '複製本列文字',
  addRow: '在下方增列',
  moveRowUp: '增列的列上移',
  moveRowDown: '增列的列下移',
  deleteRow: '刪除增列的列',
  rowAdded: (name: string) => `已增列「${name}」，請填寫執行策略。`,
  rowNotAllowed: '表單沒有開放在這裡增列，所以沒有增加。',
  rowMoved: (name: string) => `本列移到「${name}」，編號已更新。`,
  rowDeleted: (name: string, count: number) =>
    count === 0
      ? `已刪除「${name}」這一列。`
      : `已刪除「${name}」這一列，連同內容 ${count.toLocaleString('zh-TW')} 字；按 Ctrl+Z 可以復原。`,
  rowCopied: (count: number) =>
    `已複製本列的文字，共 ${count.toLocaleString('zh-TW')} 字，可以貼到別處。`,
  rowNotCopied: '本列的文字沒有複製成功，剪貼簿不變。請再試一次，或選取文字後按 Ctrl+C。',
  noEmptyCell: '每一格都已經有內容，沒有未填的格子了。',
  savedNow: '已立即儲存。',
  /** A command's name with its key, for tooltips: 粗體（Ctrl+B）. */
  withKey: (label: string, key: string) => `${label}（${key}）`,
} as const;

/** Words of the list of all commands. */
export const paletteTexts = {
  name: '指令面板',
  field: '尋找指令',
  hint: '輸入指令名稱、代號或按鍵',
  none: '沒有符合的指令。請改用較短的字詞，或清空後從清單挑選。',
} as const;

/** What is put around a row's text when it is copied as plain lines. */
export const rowTextWords = {
  owners: (label: string, names: readonly string[]) => `${label}：${names.join('、')}`,
  column: (label: string) => `${label}：`,
} as const;

/** Words of the menu of a cell. */
export const contextMenuTexts = {
  name: '文字選單',
  levels: '項次',
  table: '小表格',
  rowState: '本列狀態',
} as const;

/** The areas of commands, by the first part of their ids. */
const AREAS: Readonly<Record<string, string>> = {
  edit: '編輯',
  format: '文字格式',
  list: '項次',
  insert: '插入',
  table: '小表格',
  file: '檔案',
  view: '檢視',
  row: '列',
  go: '移動',
  find: '尋找與取代',
  comment: '註解',
};

/** The name of a command's area; 其他 for one that has no name yet. */
export function areaName(commandId: string): string {
  return AREAS[commandId.split('.')[0] ?? ''] ?? '其他';
}
