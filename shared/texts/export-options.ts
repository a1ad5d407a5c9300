/** Words of the choices beside the export button. */
export const exportOptionsTexts = {
  otherFormats: '其他格式',
  content: '文件的編排',
  repeatsLevels: '每一列都印出所屬的策略（不合併儲存格）',
  wordLists: '編號用 Word 的自動編號',
  contents: '標題之後加目錄',
  carriesReport: '隨文件附帶報告',
  carriesHint:
    '附帶的是整份報告，包含備註、自評分數與所有註解；用績效報告台開啟這份文件就能取回。寄到機關外或公開時請取消。',
  contentHint:
    '以上各項只影響 Word 檔和 ODT 檔（自動編號只用於 Word 檔）。網頁和 PDF 不受影響：策略一律合併儲存格，不附帶報告；網頁開頭自有目錄，PDF 用書籤。',
} as const;
