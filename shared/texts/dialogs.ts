/** Dialogs of the operating system that the main process shows. */
export const dialogTexts = {
  appName: '績效報告台',
  openTitle: '開啟報告',
  openButton: '開啟',
  copyTitle: '另存複本',
  copyButton: '儲存複本',
  copyName: (stem: string) => `${stem}（複本）`,
  reportFiles: '績效報告（*.json）',
  folderTitle: '選擇放置報告的資料夾',
  folderButton: '使用這個資料夾',
  aboutDetail: (version: string) =>
    `版本 ${version}\n\n撰寫、檢核並匯出「提升服務效能」執行績效報告的離線工具。所有資料都只存放在這台電腦與您選擇的資料夾。`,
  ok: '確定',
  startFailedTitle: '績效報告台無法啟動',
  startFailed: (detail: string, logFile: string) =>
    `程式啟動時遇到無法排除的狀況：${detail}\n\n您的報告檔案沒有被更動。請重新啟動；若仍無法啟動，請將紀錄檔交給資訊人員：\n${logFile}`,
} as const;
