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
  prepareMail: '準備郵件',
  mailReady: (fileName: string) =>
    `已做好郵件草稿「${fileName}」並用郵件程式開啟。請填收件人，看過再寄出。`,
  mailFailed: (reason: string) => `沒有做成郵件草稿：${reason}`,
  mailSubject: (title: string) => `檢送${title}`,
  mailText: (title: string, agency: string, fileName: string) =>
    `您好：\n\n檢送${title}電子檔 1 份（${fileName}），請查收。\n\n${agency}　敬上\n`,
  /** For those who write the mail themselves. */
  mail: (subject: string, text: string) => `主旨：${subject}\n\n${text}`,
} as const;
