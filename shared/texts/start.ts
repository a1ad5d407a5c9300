/** Words of the start page. */
export const startTexts = {
  title: '績效報告台',
  continueHeading: '繼續上次的報告',
  continueButton: '繼續',
  listHeading: '報告',
  listEmpty: '這個資料夾裡還沒有報告。從右邊選一種表單開始，或開啟範例看看。',
  listLoading: '正在讀取報告資料夾…',
  cannotRead: '無法讀取',
  rescuedOfFile: '有尚未存回原檔的內容，已先救回；開啟後會自動存回。',
  rescuedAlone: '這份內容還沒有存進報告資料夾，已先救回；開啟後會自動存入。',
  yearAndForm: (year: number, formName: string) => `${year} 年度　${formName}`,
  rowsDone: (done: number, total: number) => `完成 ${done}／${total} 列`,
  changedAt: (time: string) => `${time} 修改`,
  newHeading: '建立新報告',
  newHint: '選一種官方表單，填好機關與年度就可以開始寫。',
  formsLoading: '正在讀取表單…',
  formsNone: '沒有可以使用的表單，程式可能沒有完整安裝，請重新安裝後再試。',
  formSource: (title: string) => `來源：${title}`,
  formOwn: '來源：自己製作的表單',
  formShape: (tables: number, rows: number, proses: number) => {
    if (tables === 0) return `${proses} 段文字`;
    return proses === 0
      ? `${tables} 張表，共 ${rows} 列`
      : `${tables} 張表，共 ${rows} 列，另有 ${proses} 段文字`;
  },
  formPoints: (points: number) => `所印配分合計 ${points} 分`,
  formNoPoints: '未印配分',
  formColumns: (labels: string) => `欄位：${labels}`,
  formNotes: '關於這份表單',
  agency: '機關名稱',
  agencyPlaceholder: '例如：經濟部標準檢驗局臺南分局',
  year: '年度（民國）',
  create: '建立報告',
  creating: '正在建立…',
  agencyMissing: '請填寫機關名稱，它會印在報告的標題上。',
  yearWrong: (min: number, max: number) =>
    `年度請填民國年，${min} 到 ${max} 之間的整數，例如 115。`,
  refusedHeading: '不能使用的表單',
  refusedHint: '下列表單檔案有錯，已略過；請依所列位置修正，或向提供表單的人索取正確的檔案。',
  openFile: '開啟檔案…',
  workshop: '表單工坊',
  openSample: '開啟範例',
  folder: '報告資料夾',
  changeFolder: '變更資料夾…',
  showFolder: '開啟資料夾',
} as const;
