import type { FigureFault } from '../model/figure-results.ts';

/** Words of benefit arithmetic: quantities, formulas, and what is wrong with them. */
export const figureTexts = {
  insert: '插入試算數字…',
  show: '開啟試算',
  nextFaulty: '下一個有誤的試算數字',
  tab: '試算',
  hint: '把效益計算用到的數量記在這裡，再用公式算出結果。插入報告的數字會跟著數量更新。',
  inputs: '數量',
  formulas: '公式',
  addInput: '新增數量',
  addFormula: '新增公式',
  name: '名稱',
  value: '數值',
  unit: '單位',
  wantedUnit: '結果單位',
  wantedHint: '不填就自動',
  expression: '算式',
  expressionHint: '例如：民眾時薪 × 車程時間 + 車資',
  nameOf: (label: string, name: string) => `${label}：${name}`,
  unnamed: (number: number) => `第 ${number} 項`,
  result: (amount: string) => `＝ ${amount}`,
  insertOne: '插入',
  insertNamed: (name: string) => `把「${name}」插入報告`,
  remove: '刪除',
  removeNamed: (name: string) => `刪除「${name}」`,
  removed: (name: string) => `已刪除「${name}」。按 Ctrl+Z 可以復原。`,
  inUse: (name: string, places: readonly string[]) =>
    `「${name}」還用在：${places.join('；')}。刪除後，報告裡的數字會標示為「（試算數字有誤）」，公式也會算不出來。`,
  inFormula: (name: string) => `公式「${name}」`,
  more: (count: number) => `另外 ${count} 處`,
  removeAnyway: '仍要刪除',
  keep: '保留',
  doubledName: '名稱重複。請改用不同的名稱，公式才分得清楚。',
  tooMany: (most: number) => `數量與公式至多 ${most} 項。請先刪除用不到的項目。`,

  sets: '表單所印的試算',
  takeSet: '帶入試算',
  takeAll: '全部帶入',
  takeNamed: (name: string) => `帶入試算「${name}」`,
  taken: (count: number) => `已帶入 ${count} 項。數值是表單所印的例子，請改成自己的數字。`,
  nothingToTake: '這些試算都已經在清單裡了。',

  chooser: '插入試算數字',
  filter: '尋找數量或公式',
  filterHint: '輸入名稱',
  list: '可以插入的數量與公式',
  help: '↑↓ 選擇，Enter 插入，Esc 回到文字。插入的數字會隨試算更新。',
  none: '沒有符合的項目。請改用較短的字詞，或先在右側「試算」新增數量。',
  form: '插入',
  forms: {
    value: '數字與單位',
    number: '只有數字',
    name: '名稱',
    working: '算式',
    sentence: '說明句',
    table: '計算表',
  },
  numberStyle: '數字',
  numberStyles: { grouped: '160,000', wan: '16 萬', plain: '160000' },
  decimals: '小數',
  decimalsAuto: '自動',
  decimalsOf: (count: number) => `${count} 位`,
  /** A line of the list as it is read aloud. */
  spoken: (name: string, amount: string) => `${name}，${amount}`,
  noPlace: '這裡不能插入試算數字。請先把游標放在文字中，再插入。',
  noTable: '小表格裡不能再放表格。請把游標移到表格外，或改插入說明句。',
  noFigures: '還沒有可以插入的數量。請先在右側「試算」新增。',
  inserted: (text: string) => `已插入「${text}」，數字會隨試算更新。`,

  sentence: {
    begin: '以',
    between: '、',
    open: '計算（',
    close: '），',
    amounts: '計 ',
  },
  table: {
    head: ['項目', '數量', '單位', '算式'],
    given: '已知數量',
  },

  faulty: (count: number) => `試算有誤 ${count.toLocaleString('zh-TW')} 處`,
  faultyNow: (count: number) =>
    `報告裡有 ${count.toLocaleString('zh-TW')} 處試算數字算不出來，已標示為「（試算數字有誤）」。右側「試算」說明原因。`,
  noneFaulty: '報告裡的試算數字都算得出來。',
  exportAsks: (count: number) =>
    `報告裡有 ${count.toLocaleString('zh-TW')} 處試算數字算不出來，匯出後會印成「（試算數字有誤）」。`,
  exportAnyway: '仍要匯出',
  lookFirst: '先去看看',
} as const;

const unitName = (unit: string): string => (unit === '' ? '沒有單位的數字' : `「${unit}」`);

/** Why a figure has no amount, and what to do. */
export function figureFaultText(fault: FigureFault): string {
  switch (fault.code) {
    case 'blank':
      return '還沒有填。填好後就會計算。';
    case 'not-number':
      return `「${fault.text}」不是數字。請填 1,000、2.5 或 2 萬 6,820 這樣的數字。`;
    case 'unit-unreadable':
      return `看不懂單位「${fault.unit}」。請填 元、小時、人次，或 元/小時 這樣的單位，不要含數字。`;
    case 'unknown-name':
      return `清單裡沒有「${fault.name}」。請檢查名稱，或先新增這個數量。`;
    case 'syntax':
      return fault.near === ''
        ? '算式還沒有寫完。請在最後補上數量、數字或右括號。'
        : `算式在「${fault.near}」這裡看不懂。請檢查前後的運算符號與括號。`;
    case 'too-long':
      return '算式太長。請拆成兩個公式。';
    case 'too-deep':
      return '公式一層接一層太多次了。請減少中間的公式。';
    case 'cycle':
      return fault.names.length === 1
        ? '公式用到自己，無法計算。請從算式中拿掉自己的名稱。'
        : `公式互相引用，無法計算：${fault.names.map((name) => `「${name}」`).join('→')}→「${fault.names[0] ?? ''}」。請改其中一個算式。`;
    case 'faulty-part':
      return `「${fault.name}」還算不出來，請先改好它。`;
    case 'zero-division':
      return '除數是 0，無法計算。請檢查除號後面的數量。';
    case 'unit-clash':
      return `單位不同，不能相加減：${unitName(fault.left)}與${unitName(fault.right)}。請檢查兩邊的單位。`;
    case 'other-things':
      return `每「${fault.per}」的數量不能乘以「${fault.by}」。請改乘「${fault.per}」的數量，或改正單位。`;
    case 'unit-unclear':
      return `算出來的單位是「${fault.unit}」，不知道是哪一個。請填結果單位，或在其中一個數量寫明「每」多少，例如 人次/場次。`;
    case 'unit-unexpected':
      return `算出來的單位是${unitName(fault.found)}，不是${unitName(fault.expected)}。請檢查各數量的單位，或改結果單位。`;
    case 'too-large':
      return '數字太大，超過 1,000 兆。請檢查數值，或改用較大的單位。';
    case 'too-fine':
      return '小數位數太多，無法準確計算。請減少連續相乘或相除的次數。';
  }
}
