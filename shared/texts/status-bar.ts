/** Words of the status bar. */
export const statusBarTexts = {
  saved: (time: string) => `已儲存 ${time}`,
  saving: '儲存中…',
  pending: '尚未儲存',
  untouched: '範例，修改後才會存檔',
  failed: (reason: string) => `儲存失敗：${reason}`,
  failedHint: '程式會每隔幾秒再試一次；也可以先另存一份複本。',
  understood: '知道了',
  saveCopy: '另存複本…',
  copySaved: (file: string) => `複本已存為 ${file}`,
  cellCount: (count: number) => `本格 ${count} 字`,
  reportCount: (count: number) => `全文 ${count} 字`,
  zoom: (percent: number) => `${percent}%`,
  /** Spoken: the number that is seen comes first. */
  zoomResetName: (percent: number, label: string) => `${percent}%，${label}`,
  zoomName: '紙面大小',
} as const;
