/** Words of choosing one's own units, and of showing their rows. */
export const rowViewTexts = {
  show: '顯示',
  modes: {
    all: '所有的列',
    mark: '標出我的單位',
    only: '只看我的單位',
  },
  choose: '選擇我的單位…',
  chosen: (units: readonly string[]) => `我的單位：${units.join('、')}…`,
  title: '我的單位',
  hint: '勾選您的單位（可以多選）。依名冊判斷「第一組至第七組」「各分局」等寫法包含誰；這個選擇只記在這台電腦，不會寫進報告。',
  rowCount: (rows: number) => `${rows} 列`,
  noUnits: '這份報告的單位名冊沒有單位，所以沒有可以選的。',
  unknown: (owners: readonly string[], rows: number) =>
    `名冊無法判斷是誰：${owners.map((owner) => `「${owner}」`).join('')}，這 ${rows} 列不算任何單位的。`,
  withoutOwner: (rows: number) => `另有 ${rows} 列沒有寫主辦單位。`,
  confirm: '確定',
  cancel: '取消',
  progressMine: (done: number, total: number, allDone: number, all: number) =>
    `我的單位完成 ${done}／${total}（全部 ${allDone}／${all}）`,
  progressPart: (done: number, total: number) => `這個部分完成 ${done}／${total}`,
  notice: (units: readonly string[], rows: number, hiddenRows: number, texts: number) =>
    `只看「${units.join('、')}」的 ${rows} 列；另外 ${hiddenRows} 列${texts === 0 ? '' : `與 ${texts} 段文字`}沒有顯示。匯出與儲存的仍是整份報告。`,
  noticeNone: (units: readonly string[]) =>
    `沒有「${units.join('、')}」的列。請改選單位，或顯示所有的列。`,
  showAll: '顯示所有的列',
  revealed: '這裡不是我的單位的列，平常沒有顯示；現在顯示出來了。',
  mine: '我的單位',
  saidMode: {
    all: '顯示所有的列。',
    mark: '已標出我的單位的列。',
    only: '只顯示我的單位的列。',
  },
  noEmptyCell: '顯示的列都已經有內容，沒有未填的格子了。',
} as const;
