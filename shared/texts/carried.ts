import type { DocumentRefusal } from '../model/reason.ts';
import type { ReasonText } from './reasons.ts';

/** What is said of a Word or ODF document from which no report was taken. */
export function refusalText(file: string, why: DocumentRefusal): ReasonText {
  switch (why) {
    case 'not-package':
      return {
        title: `「${file}」不是完整的文件`,
        detail: '檔案可能在傳送或複製時中斷，或只是改了副檔名；內容沒有被更動。',
        next: '請向來源單位重新索取檔案，或從寄件備份取回完好的檔案。',
      };
    case 'not-text':
      return {
        title: `「${file}」不是 Word 或 ODF 文字文件`,
        detail: '它可能是試算表、簡報或壓縮檔；檔案沒有被更動。',
        next: '請選取副檔名為 .docx 或 .odt 的文字文件；試算表裡的表格可以複製後貼到報告裡。',
      };
    case 'unreadable':
      return {
        title: `「${file}」的內文讀不出來`,
        detail:
          '文件的內文部分已損壞，或含有文書軟體不會寫出的宣告；程式沒有執行其中任何內容，檔案也沒有被更動。',
        next: '請用 Word 或 LibreOffice 開啟它並另存新檔，再匯入新的檔案。',
      };
    case 'encrypted':
      return {
        title: `「${file}」有密碼保護，無法開啟`,
        detail: '沒有密碼就讀不到文件的內容；檔案沒有被更動。',
        next: '請先在 Word 解除密碼、另存新檔，再開啟新的檔案。',
      };
    case 'old-format':
      return {
        title: `「${file}」是舊格式的 Office 檔案`,
        detail: '它是 .doc 格式，或只改了副檔名；程式只讀取 .docx 與 .odt。',
        next: '請在 Word 用「另存新檔」存成 .docx，再開啟新的檔案。',
      };
    case 'too-large':
      return {
        title: `「${file}」的內容太大，沒有開啟`,
        detail: '文件解開後遠大於一般報告，可能已損壞，也可能是刻意製作的有害檔案。',
        next: '請確認檔案的來源，並向來源單位重新索取。',
      };
    case 'no-report':
      return {
        title: `「${file}」裡沒有帶著報告`,
        detail:
          '只有由績效報告台匯出、而且匯出時選擇「隨文件附帶報告」的文件才能直接開啟；別的程式另存後，附帶的報告也可能被移除。',
        next: '請開啟副檔名為 .json 的報告檔，或用匯入功能取用這份文件的內容。',
      };
    case 'damaged':
      return {
        title: `「${file}」裡附帶的報告已損壞`,
        detail: '文件本身可能仍能用 Word 開啟，但附帶的報告資料不完整；檔案沒有被更動。',
        next: '請開啟副檔名為 .json 的報告檔，或從寄件備份取回原來的文件。',
      };
    case 'changed':
      return {
        title: `「${file}」在匯出後改過內容，沒有直接開啟`,
        detail: '文件現在的文字、表格或註解，與匯出時附帶的報告不同；直接開啟會看不到後來的修改。',
        next: '請開啟原來的報告（副檔名為 .json），再比對這份文件的修改。',
      };
  }
}
