/** Words told after an export. */
export const exportNoticeTexts = {
  done: (fileName: string) => `已匯出「${fileName}」`,
  folder: (folder: string) => `放在 ${folder}`,
  open: '開啟檔案',
  show: '開啟資料夾',
  copyMail: '複製郵件文字',
  copied: '郵件文字已複製，可以貼到電子郵件裡。',
  copyFailed: '無法複製郵件文字，剪貼簿可能被其他程式占用，請再按一次。',
  close: '關閉通知',
  failed: (reason: string) => `沒有匯出：${reason}`,
  again: '再匯出一次',
  elsewhere: '匯出到其他資料夾…',
  previewFailed: (reason: string) => `沒有做成預覽：${reason}`,
  previewAgain: '再預覽一次',
  running: (what: string, stage: string) => `正在匯出「${what}」：${stage}`,
  previewRunning: (stage: string) => `正在準備列印預覽：${stage}`,
  stage: {
    begin: '準備中',
    make: '整理內容',
    print: '排成頁面',
    write: '寫入檔案',
    verify: '重新打開，逐字比對',
  },
  cancel: '停止',
  cancelled: '已停止匯出，沒有留下檔案。',
  previewCancelled: '已停止準備預覽。',
  /** Characters of one PC's own, each with its code and where it stands first. */
  privateAsks: (places: readonly string[], more: number) =>
    `報告裡有造字：${places.join('；')}${more > 0 ? `；另有 ${more} 個` : ''}。造字只有裝了同一套造字的電腦看得到，在別的電腦和 PDF 裡多半是空框；請改用標準字，或寫成拆字說明。`,
  privatePlace: (code: string, place: string) => `U+${code}（${place}）`,
  prepareMail: '準備郵件',
  mailReady: (fileName: string, hasReceiver: boolean) =>
    `已做好郵件草稿「${fileName}」並用郵件程式開啟。${hasReceiver ? '請確認收件人與內容，再寄出。' : '請填收件人，看過再寄出。'}`,
  /** Ends with what the button beside it does. */
  mailUnopened: (fileName: string) =>
    `已做好郵件草稿「${fileName}」，但這台電腦沒有可以開啟它的郵件程式。它和匯出的檔案放在一起，請按「開啟資料夾」取用；也可以把郵件文字貼到網頁信箱，再附上匯出的檔案。`,
  /** After what became of the draft. */
  withCopy: (draft: string) => `${draft}郵件文字也已複製。`,
  withoutCopy: (draft: string) => `${draft}郵件文字沒有複製成功，要用時請按「複製郵件文字」。`,
  mailFailed: (reason: string) => `沒有做成郵件草稿：${reason}`,
} as const;
