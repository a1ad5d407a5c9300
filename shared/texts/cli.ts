/** Words of the command line. Names that are typed (commands, options, codes) stay in Latin letters. */
export const cliTexts = {
  intro: '績效報告台的命令列：不開視窗，建立、匯入、匯出、合併與檢查績效報告。',
  usageTitle: '用法：',
  commandsTitle: '指令：',
  optionsTitle: '選項：',
  exitTitle: '結束代碼：',
  helpUsage: 'report-desk --help　　　（單一指令的說明：report-desk 指令 --help）',
  versionUsage: 'report-desk --version',
  exitCodes: [
    ['0', '完成'],
    ['1', '讀到的檔案內容不正確（有錯誤、不是績效報告或文件，或由較新的程式製作）'],
    ['2', '指令打錯了（沒有這個指令、選項或表單，或缺少必要的選項、檔名不能用）'],
    ['3', '檔案無法讀取或寫入（不存在、已存在、唯讀、被占用、磁碟已滿）'],
    ['4', '程式本身的錯誤（請將訊息交給資訊人員）'],
  ] as readonly (readonly [string, string])[],
  force: '檔案已存在時直接覆蓋；沒有這個選項時不覆蓋',
  unknownCommand: (name: string) =>
    `沒有「${name}」這個指令。輸入 report-desk --help 可以看到全部指令。`,
  usageError: (problem: string, command: string) =>
    `${problem}\n輸入 report-desk ${command} --help 可以看到用法。`,
  missingOption: (name: string) => `缺少必要的選項 --${name}。`,
  emptyOption: (name: string) => `選項 --${name} 的內容是空白，請填上。`,
  unknownOption: (option: string) => `沒有「${option}」這個選項。`,
  optionValue: (option: string) =>
    `選項「${option}」的寫法不對：該有內容的要寫內容，不該有的不要寫。`,
  notUnderstood: (detail: string) => `看不懂這一行指令（${detail}）。`,
  missingFile: (usage: string) => `缺少檔名（${usage}）。`,
  tooMany: (argument: string) => `多了「${argument}」，不知道是什麼；檔名有空白時請用引號括起來。`,
  targetExists: (file: string) =>
    `「${file}」已經存在，沒有覆蓋。請換一個檔名，或加上 --force 覆蓋它。`,
  targetIsRead: (file: string) =>
    `「${file}」是這個指令要讀的檔案，不能同時寫入。請為結果取另一個檔名。`,
  targetEnding: (file: string, endings: readonly string[]) =>
    `「${file}」的副檔名不對，請改用 ${endings.join('、')} 結尾的檔名。`,
  unexpected: (detail: string) =>
    `程式遇到沒有預料到的狀況，這個指令可能沒有完成。請將以下訊息交給資訊人員：\n${detail}`,
  new: {
    summary: '依表單建立一份空白報告',
    form: '表單代號（用 report-desk forms 查看）',
    year: (min: number, max: number) => `民國年度（${min} 到 ${max}）`,
    agency: '機關全名',
    out: '報告檔要存在哪裡（.json）',
    details: ['成功時印出報告檔的完整路徑。'],
    badYear: (text: string, min: number, max: number) =>
      `「${text}」不是民國年度。請寫 ${min} 到 ${max} 的數字，例如 115。`,
    unknownForm: (id: string, known: readonly string[]) =>
      `沒有代號為「${id}」的表單。可以用的有：${known.join('、')}。`,
  },
  export: {
    summary: '把報告匯出成文件',
    to: '文件要存在哪裡；副檔名決定格式',
    details: [
      '寫好後會重新打開比對，每一個字都在原來的位置才算完成，並印出文件的完整路徑；',
      '比對不符時，檔名會加上「未通過驗證」，並列出不同的位置。',
      'PDF 由程式內的瀏覽器列印：要用安裝好的程式，並且要有桌面環境（不會開視窗）。',
    ],
    levels: '執行策略的分層：merged 合併儲存格（預設）、repeated 每一列都印出',
    numbering: '編號：literal 印成文字（預設）、automatic 用 Word 的自動編號',
    contents: '標題之後加目錄',
    withoutReport: '不要隨文件附帶報告（附帶時，備註、自評與註解都在裡面）',
    badChoice: (option: string, text: string, known: readonly string[]) =>
      `「${text}」不是 --${option} 的選項。可以寫的有：${known.join('、')}。`,
    comments: '註解：none 不放（預設）、open 只放未解決的、all 全部放進去',
    noPrinter:
      '這裡沒有可以列印 PDF 的瀏覽器。請改用安裝好的「績效報告台」程式執行同一個指令，或匯出成 docx、odt、html。',
    badComments: (text: string, known: readonly string[]) =>
      `「${text}」不是註解的選項。可以寫的有：${known.join('、')}。`,
    unknownFormat: (name: string, endings: readonly string[]) =>
      `「${name}」的副檔名不是可以匯出的格式，請改用這些結尾的檔名：${endings.join('、')}。`,
  },
  validate: {
    summary: '檢查報告檔，列出每一個錯誤與它的位置',
    details: [
      '每個錯誤一行：檔名: 位置: 說明。沒有錯誤的檔案也會印出一行。',
      '檢查的內容：檔案格式、報告與表單是否相符、表單本身是否正確、分數是否超過配分。不會更動檔案。',
    ],
    sound: (file: string) => `${file}: 沒有錯誤`,
  },
  forms: {
    summary: '列出程式內附的表單',
    details: ['每份表單一行：代號、跳格字元、名稱。'],
  },
  deadlines: {
    summary: '列出報告的期限，或匯出成行事曆檔',
    details: [
      '每項期限一行：民國日期、剩餘天數、對象、事項，以跳格字元分隔；日期以臺灣時間計算。',
      '加上 --ics 時改寫成行事曆檔（iCalendar），可以匯入 Outlook 等程式。',
    ],
    ics: '要寫入的行事曆檔',
  },
} as const;
