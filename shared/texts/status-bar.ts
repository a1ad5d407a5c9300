/** How a cell's characters stand to the target. */
const BAND_WORDS = { below: '不足', in: '符合', above: '超過' } as const;

/** Words of the status bar. */
export const statusBarTexts = {
  cutText: (lost: number, max: number) =>
    `這一欄最多 ${max.toLocaleString('zh-TW')} 字，有 ${lost.toLocaleString('zh-TW')} 字放不下，沒有放進去。`,
  saved: (time: string) => `已儲存 ${time}`,
  saving: '儲存中…',
  pending: '尚未儲存',
  untouched: '範例，修改後才會存檔',
  failed: (reason: string) => `儲存失敗：${reason}`,
  savedAgain: '已經存好，先前沒有存到的內容也都在檔案裡了。',
  failedHint: '程式會每隔幾秒再試一次；也可以先另存一份複本。',
  understood: '知道了',
  saveCopy: '另存複本…',
  copySaved: (file: string) => `複本已存為 ${file}`,
  cellCount: (count: number) => `本格 ${count} 字`,
  cellCountInBand: (count: number, min: number, max: number, outcome: 'below' | 'in' | 'above') =>
    `本格 ${count} 字（目標 ${min}–${max}，${BAND_WORDS[outcome]}）`,
  /** Spoken: what is seen comes first. */
  countName: (words: string) => `${words}，設定字數目標`,
  bandTitle: '每格字數目標',
  bandHint: '整份報告的每一格都用這個目標；不計空白，也不會印出來。',
  bandMin: '至少（字）',
  bandMax: '至多（字）',
  bandSet: '設定',
  bandNone: '不設目標',
  bandNoNumber: (limit: number) => `請填 0 到 ${limit.toLocaleString('zh-TW')} 的整數。`,
  bandUpsideDown: '「至多」不能比「至少」小，請改其中一個。',
  reportCount: (count: number) => `全文 ${count} 字`,
  zoom: (percent: number) => `${percent}%`,
  /** Spoken: the number that is seen comes first. */
  zoomResetName: (percent: number, label: string) => `${percent}%，${label}`,
  zoomName: '紙面大小',
} as const;
