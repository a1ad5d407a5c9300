import { formatFault } from '../model/fault.ts';
import type { JsonDamage, Reason, ReasonCode } from '../model/reason.ts';
import { refusalText } from './carried.ts';
import { channelText } from './channels.ts';

/** What a user is told about something that did not happen. */
export interface ReasonText {
  /** What happened, to what. */
  readonly title: string;
  /** What is known of why. */
  readonly detail: string;
  /** What to do now. */
  readonly next: string;
}

/** So many faults are spelled out; the rest are counted. */
const SHOWN_FAULTS = 5;

/** The one place that turns a reason into words. Exhaustive: a new reason does not compile without them. */
export function explainReason(reason: Reason): ReasonText {
  switch (reason.code) {
    case 'file-missing':
      return {
        title: `找不到檔案「${reason.file}」`,
        detail: '檔案可能已被移動、改名或刪除，或所在的磁碟機沒有連線。',
        next: '請確認檔案的位置後，用「開啟檔案」重新選取。',
      };
    case 'file-unreachable':
      return {
        title: `「${reason.file}」所在的位置沒有回應`,
        detail: '網路磁碟機或共用資料夾可能沒有連線，為了不讓您久候，這次先略過它。',
        next: '請確認網路與該位置可以使用，再用「開啟檔案」選取它。',
      };
    case 'file-not-json':
      return {
        title: `「${reason.file}」的內容損壞，無法讀取`,
        detail: damageText(reason.damage),
        next: '檔案沒有被更動。請從備份或寄件備份取回完好的檔案再開啟。',
      };
    case 'file-foreign':
      return {
        title: `「${reason.file}」不是績效報告檔`,
        detail: '這個檔案不是由績效報告台建立的報告，內容沒有被更動。',
        next: '請選取副檔名為 .json 的績效報告檔。',
      };
    case 'file-is-folder':
      return {
        title: `「${reason.file}」是資料夾，不是檔案`,
        detail: '沒有讀取資料夾裡的檔案。',
        next: '請指定資料夾裡的報告檔（副檔名為 .json）。',
      };
    case 'file-invalid':
      return {
        title: `「${reason.file}」的內容有 ${reason.faults.length} 處不合規定`,
        detail: faultLines(reason.faults),
        next: '檔案沒有被更動。請依上列位置修正，或改用完好的備份檔。',
      };
    case 'file-too-new':
      return {
        title: `「${reason.file}」是由較新版本的績效報告台儲存的`,
        detail: `這個檔案的格式是第 ${reason.version} 版，目前的程式還不認得。為避免遺失內容，沒有開啟，也沒有更動檔案。`,
        next: '請改用新版的績效報告台開啟，或向來源單位索取舊格式的檔案。',
      };
    case 'file-too-large':
      return {
        title: `「${reason.file}」太大，沒有開啟`,
        detail: `檔案有 ${megabytes(reason.bytes)} MB，超過上限 ${megabytes(reason.limit)} MB；一般報告不到 5 MB。`,
        next: '請確認選取的是績效報告檔。',
      };
    case 'file-locked':
      return {
        title: `「${reason.file}」正被其他程式使用`,
        detail: '可能是防毒軟體、雲端同步或備份程式暫時佔用，也可能沒有讀寫這個檔案的權限。',
        next: '請關閉正在使用這個檔案的程式，稍候再試；若仍不行，請確認您有讀寫它的權限。',
      };
    case 'file-exists':
      return {
        title: `「${reason.file}」已經有別的內容，沒有覆蓋`,
        detail: '同名的檔案或資料夾不是可以取代的績效報告，或正在另一處開啟。',
        next: '請改用其他檔名。',
      };
    case 'file-read-only':
      return {
        title: `「${reason.file}」設為唯讀，無法存回`,
        detail: '檔案的屬性不允許更動。',
        next: '請用「另存複本」存到別處繼續撰寫，或取消檔案的唯讀屬性。',
      };
    case 'file-changed-outside':
      return {
        title: `「${reason.file}」已被其他人或其他程式更動`,
        detail: `為了不蓋掉對方的內容，您的內容已改存為「${reason.keptAs}」，之後的修改也會存在這個檔案。`,
        next: '請比對兩個檔案，把需要的內容合併後，保留其中一份。',
      };
    case 'file-changed-since':
      return {
        title: `「${reason.file}」在列出之後被其他人或其他程式更動`,
        detail: '為了不弄丟對方的內容，沒有動它。',
        next: '請看過現在的內容，再做一次。',
      };
    case 'file-not-offered':
      return {
        title: `沒有開啟「${reason.file}」`,
        detail: '這個位置不在報告資料夾，也不是您選取過的檔案。',
        next: '請用「開啟檔案」選取它。',
      };
    case 'folder-missing':
      return {
        title: `找不到資料夾「${reason.folder}」`,
        detail: '資料夾可能已被移動或改名，或所在的磁碟機、網路位置沒有連線。',
        next: '請重新連上該位置，或選擇另一個報告資料夾。',
      };
    case 'folder-read-only':
      return {
        title: `無法在資料夾「${reason.folder}」寫入檔案`,
        detail: '這個資料夾是唯讀的，或您沒有寫入的權限。',
        next: '請選擇另一個報告資料夾，或請管理人員開放寫入權限。',
      };
    case 'disk-full':
      return {
        title: `磁碟空間不足，「${reason.file}」沒有存成`,
        detail: '磁碟或您的儲存配額已滿；原有的檔案保持原樣。',
        next: '請刪除不需要的檔案，騰出空間後再儲存。',
      };
    case 'read-back-differs':
      return {
        title: `「${reason.file}」存檔後讀回的內容不相符`,
        detail: '磁碟、網路磁碟機或同步程式可能更動了剛寫入的檔案。',
        next: '請先不要關閉程式，改存到本機磁碟的資料夾，並請資訊人員檢查這個磁碟。',
      };
    case 'name-invalid':
      return {
        title: `檔名「${reason.name}」不能使用`,
        detail: '檔名太長，或含有作業系統不允許的字元。',
        next: '請縮短檔名，並避免使用 < > : " / \\ | ? * 等字元。',
      };
    case 'form-unknown':
      return {
        title: `沒有代號為「${reason.formId}」的表單`,
        detail: '程式內附的表單中沒有這一份，或它因內容有誤而未載入。',
        next: '請從清單選擇其他表單。',
      };
    case 'form-invalid':
      return {
        title: `表單「${reason.file}」有 ${reason.faults.length} 處錯誤，未載入`,
        detail: faultLines(reason.faults),
        next: '請改用其他表單，並將上列位置告知表單的提供者。',
      };
    case 'not-a-form':
      return {
        title: `「${reason.file}」不是表單檔，沒有匯入`,
        detail: NOT_A_FORM[reason.holds],
        next: '請選取同事用「另存表單檔…」存出來的 .json 檔。',
      };
    case 'export-differs':
      return {
        title: `匯出的「${reason.file}」與報告內容不一致，已不採用`,
        detail: `匯出後讀回比對，下列位置的文字不同：${listed(reason.places)}`,
        next: '報告本身沒有受影響。請檢查這些位置是否有特殊字元，修改後再匯出一次。',
      };
    case 'document-refused':
      return { ...refusalText(reason.file, reason.why) };
    case 'export-gone':
      return {
        title: '找不到這次匯出的檔案紀錄',
        detail: '程式重新啟動後，不再記得先前匯出的檔案。',
        next: '請再匯出一次，或到報告資料夾中尋找檔案。',
      };
    case 'no-dated-deadlines':
      return {
        title: '沒有匯出行事曆',
        detail: '這份報告的表單沒有可以換算成日期的期限。',
        next: '期限請依主管機關的通知自行登錄到行事曆。',
      };
    case 'print-failed':
      return {
        title: '沒有做成 PDF',
        detail: `列印頁面時中斷了（${reason.detail}）。`,
        next: '報告本身沒有受影響。請再匯出一次；還是不行時，請先匯出 DOCX 或 ODT。',
      };
    case 'no-program':
      return {
        title: `無法開啟「${reason.file}」`,
        detail: `這台電腦沒有可以開啟這種檔案的程式，或檔案已不在原處（${reason.detail}）。`,
        next: '請用「開啟資料夾」找到檔案，再選擇要用的程式。',
      };
    case 'report-not-open':
      return {
        title: '這份報告已經關閉',
        detail: '畫面上的報告與程式的紀錄已經不同步，這次的動作沒有執行。',
        next: '請回到開始頁，重新開啟這份報告。',
      };
    case 'rescued': {
      const cause = explainReason(reason.cause);
      return {
        title: cause.title,
        detail: `${cause.detail}您的內容已先保存在「${reason.rescuedAs}」，沒有遺失。`,
        next: cause.next,
      };
    }
    case 'settings-reset': {
      const cause = explainReason(reason.cause);
      return {
        title: `程式的設定檔「${reason.file}」無法使用，已改用預設值`,
        detail: `${cause.detail}原來的檔案保留為「${reason.keptAs}」。您的報告沒有受影響。`,
        next: '請重新選擇報告資料夾等設定；若需要原來的設定，可請資訊人員查看保留的檔案。',
      };
    }
    case 'migration-failed':
      return {
        title: `「${reason.file}」是舊格式，無法轉換`,
        detail: `從第 ${reason.from} 版格式轉換時遇到不認得的內容（${reason.detail}），檔案沒有被更動。`,
        next: '請保留原檔，改用當初建立它的版本開啟。',
      };
    case 'arguments-invalid':
      return {
        title: '填寫的資料不完整或超出範圍',
        detail: faultLines(reason.faults),
        next: '請修正後再試一次。',
      };
    case 'sender-refused':
      return {
        title: `拒絕了不明來源的要求（${reason.channel}）`,
        detail: '這個要求不是由績效報告台的畫面發出的，沒有執行。',
        next: '請關閉程式後重新啟動；若再次出現，請通知資訊人員。',
      };
    case 'cancelled':
      return {
        title: '已取消',
        detail: '沒有更動任何檔案。',
        next: '需要時可以再做一次。',
      };
    case 'io-failed':
      return {
        title: `「${channelText(reason.file)}」沒有完成`,
        detail: `作業系統回報：${reason.detail}。`,
        next: '請稍候再試一次；若一直如此，請將這段說明交給資訊人員。',
      };
  }
}

/** What to do at the command line, where there are no buttons; as in the window for every other reason. */
const NEXT_IN_CLI: { readonly [Code in ReasonCode]?: string } = {
  'file-missing': '請確認路徑與檔名是否正確，再執行一次。',
  'file-unreachable': '請確認網路與該位置可以使用，再執行一次。',
  'file-foreign': '請指定績效報告台建立的報告檔（副檔名為 .json）。',
  'file-read-only': '請指定其他檔名，或取消檔案的唯讀屬性。',
  'folder-missing': '請確認路徑是否正確，或先建立這個資料夾。',
  'folder-read-only': '請指定可以寫入的資料夾，或請管理人員開放寫入權限。',
};

/** The same, for somebody who types commands. */
export function explainReasonInCli(reason: Reason): ReasonText {
  const text = explainReason(reason);
  return { ...text, next: NEXT_IN_CLI[reason.code] ?? text.next };
}

/** The whole explanation in one paragraph, for a status bar, a console or a screen reader. */
export function describeReason(reason: Reason): string {
  const { title, detail, next } = explainReason(reason);
  return `${title}。${detail}${next}`;
}

function damageText(damage: JsonDamage): string {
  switch (damage.kind) {
    case 'empty':
      return '檔案是空的，可能是儲存時斷電或複製中斷。';
    case 'zeros':
      return '檔案只剩空白位元組，可能是儲存時斷電或磁碟故障。';
    case 'not-utf-8':
      return '檔案不是 UTF-8 編碼，可能被其他程式以別的編碼另存過。';
    case 'cut-off':
      return '檔案的內容到一半就中斷了，可能是複製、寄送或儲存時沒有完成。';
    case 'at':
      return `第 ${damage.line} 行第 ${damage.column} 個字起不是報告檔的寫法，可能被其他程式更動過。`;
  }
}

const NOT_A_FORM: Readonly<Record<'report' | 'draft' | 'other', string>> = {
  report: '這是一份報告。要用它裡面的表單，請按「取出報告裡的表單…」。',
  draft: '這是還沒有存成表單的草稿。請製作的人在表單工坊按「存成表單」，再另存表單檔。',
  other: '檔案裡沒有表單的內容，可能選錯了檔案。',
};

function faultLines(faults: Extract<Reason, { code: 'file-invalid' }>['faults']): string {
  return listed(faults.map(formatFault));
}

function listed(lines: readonly string[]): string {
  // What ends in a full stop of its own would have two.
  const shown = lines
    .slice(0, SHOWN_FAULTS)
    .map((line) => line.replace(/。$/u, ''))
    .join('；');
  const rest = lines.length - SHOWN_FAULTS;
  return rest > 0 ? `${shown}；另有 ${rest} 處。` : `${shown}。`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
