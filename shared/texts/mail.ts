/** Words of the mails that carry exports, and of the panel in which an office writes its own. */
export const mailTexts = {
  /** What stands in the words for what belongs to the report. */
  signs: { title: '{標題}', agency: '{機關}', year: '{年度}', fileName: '{檔名}' },
  defaultSubject: '檢送{標題}',
  defaultText: '您好：\n\n檢送{標題}電子檔 1 份（{檔名}），請查收。\n\n{機關}　敬上\n',
  command: '郵件設定…',
  title: '郵件設定',
  to: '收件人',
  cc: '副本',
  subject: '主旨',
  text: '內文',
  line: (label: string, value: string) => `${label}：${value}`,
  addressHint: '幾個地址用逗號或分號隔開；可以寫成「秘書室 <地址>」。不填就在郵件程式裡再填。',
  signsHint: '可以用 {標題}、{機關}、{年度}、{檔名}，每次準備郵件時換成那一份報告的。',
  noAddress: (piece: string) => `「${piece}」不是完整的電子郵件地址，例如 name@example.gov.tw`,
  tooMany: (most: number) => `最多 ${most} 個地址`,
  badReceivers: '郵件設定裡的收件人或副本不是完整的電子郵件地址，請按「郵件設定…」修改。',
  noSubject: '請填主旨',
  preview: '這份報告的郵件',
  /** A file name for the preview, before anything was exported. */
  previewFile: (year: number, agency: string, document: string) =>
    `${year}_${agency}_${document}_v1.docx`,
  apply: '套用',
  reset: '還原為預設值',
  cancel: '取消',
  applied: '郵件設定已儲存，下次準備郵件時使用',
} as const;
