/** Dialogs of the operating system that the main process shows. */
export const dialogTexts = {
  appName: '績效報告台',
  formFiles: '表單檔',
  formTitle: '匯入表單檔',
  formButton: '匯入',
  formTargetTitle: '另存表單檔',
  formTargetButton: '存檔',
  openTitle: '開啟報告',
  openButton: '開啟',
  copyTitle: '另存複本',
  copyButton: '儲存複本',
  copyName: (stem: string) => `${stem}（複本）`,
  openFiles: '績效報告，或附帶報告的文件',
  reportFiles: '績效報告（*.json）',
  folderTitle: '選擇放置報告的資料夾',
  folderButton: '使用這個資料夾',
  exportFolderTitle: '選擇放置匯出檔案的資料夾',
  exportFolderButton: '匯出到這個資料夾',
  aboutDetail: (version: string) =>
    `版本 ${version}\n\n撰寫、檢核並匯出「提升服務效能」執行績效報告的離線工具。所有資料都只存放在這台電腦與您選擇的資料夾。`,
  ok: '確定',
  losing: (file: string) => `「${file}」最後的修改沒有存到任何地方，現在關閉就會遺失`,
  losingUnknown: '報告最後的修改沒有存到任何地方，現在關閉就會遺失',
  losingUnknownHint: '請按「取消」回到報告，確認畫面下方顯示「已儲存」後再關閉。',
  unsentComments: (count: number) => `還有 ${count} 則註解寫了還沒有儲存`,
  unsentCommentsHint:
    '報告檔裡還沒有這些註解。現在關閉，下次在這台電腦開啟這份報告時，會在「註解」頁等您儲存。',
  losingComments: (count: number) => `還有 ${count} 則註解寫了還沒有儲存，現在關閉就會遺失`,
  losingCommentsHint: '請按「取消」回到報告，在「註解」頁按「儲存」後再關閉。',
  leaveCopy: '另存複本…',
  leave: '仍要關閉',
  stay: '取消',
  startFailedTitle: '績效報告台無法啟動',
  startFailed: (detail: string, logFile: string) =>
    `程式啟動時遇到無法排除的狀況：${detail}\n\n您的報告檔案沒有被更動。請重新啟動；若仍無法啟動，請將紀錄檔交給資訊人員：\n${logFile}`,
  pageGoneTitle: '績效報告台的畫面無法顯示',
  pageGone: (programFolder: string) =>
    `顯示畫面的程序無法執行，重試後仍然如此。您的報告檔案沒有受影響。\n\n如果程式放在網路磁碟機，請把整個程式資料夾複製到這台電腦的磁碟後再執行；若仍無法顯示，請通知資訊人員檢查防毒軟體是否攔截。\n\n程式位置：${programFolder}`,
  unexpectedTitle: '績效報告台遇到沒有預料到的狀況',
  unexpected: (detail: string, logFile: string) =>
    `剛才的動作可能沒有完成：${detail}\n\n已經儲存的內容不受影響。請確認畫面下方顯示「已儲存」後，關閉程式再重新開啟，並將紀錄檔交給資訊人員：\n${logFile}`,
} as const;
