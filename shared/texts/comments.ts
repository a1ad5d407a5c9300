import { formatDateTime } from './time.ts';

/** Words of comments: commands, the list beside the paper, what is said aloud. */
export const commentTexts = {
  add: '新增註解',
  next: '下一則註解',
  previous: '上一則註解',
  replyHere: '回覆註解',
  resolveHere: '註解標示為已解決或重新開啟',
  noneHere: '游標的地方沒有註解。請把游標放進有註解的文字，或先用「下一則註解」移過去。',
  tab: (open: number) => (open === 0 ? '註解' : `註解（${open}）`),

  filter: '顯示',
  open: (count: number) => `未解決（${count}）`,
  resolved: (count: number) => `已解決（${count}）`,
  here: '游標所在的地方',
  elsewhere: '報告的其他地方',
  noneOpen: '沒有未解決的註解。選取文字後按「新增註解」，就能寫下要補什麼、要問什麼。',
  noneResolved: '沒有已解決的註解。',

  newTitle: '新增註解',
  aboutWords: (quote: string) => `對「${quote}」`,
  aboutRow: '對這一列整體',
  aboutSection: '對這一段整體',
  text: '註解內容',
  reply: '回覆',
  replyText: (author: string) => `回覆${author}的註解`,
  editText: '修改註解',
  save: '儲存',
  cancel: '取消',
  empty: '還沒有寫內容。請寫下註解，或按「取消」。',
  keyHint: 'Ctrl+Enter 儲存，Esc 離開（寫的內容會留著）',

  author: '您的姓名',
  authorHint: '會寫在註解上，並記在這台電腦裡。',
  authorMissing: '請填您的姓名，別人才知道是誰寫的。',
  authorIs: (name: string) => `以「${name}」的名義`,
  changeAuthor: '變更姓名',
  unnamed: '未具名',

  thread: (author: string, about: string, replies: number, isOpen: boolean) =>
    `${author === '' ? '未具名' : author}的註解，${about}，${isOpen ? '未解決' : '已解決'}${
      replies === 0 ? '' : `，${replies} 則回覆`
    }`,
  goTo: (about: string) => `${about}，前往`,
  wordsGone: (quote: string) => `原文已刪除：「${quote}」`,
  when: formatDateTime,
  resolve: '標示為已解決',
  reopen: '重新開啟',
  edit: '修改',
  delete: '刪除',
  deleteReply: (author: string) => `刪除${author}的回覆`,
  editMessage: (author: string) => `修改${author}寫的內容`,

  kept: (count: number) =>
    `上次有 ${count} 則註解寫了還沒有儲存，在右邊的「註解」頁。請按「儲存」或「取消」。`,
  unsent: (count: number) =>
    `還有 ${count} 則註解寫了還沒有儲存。請按「儲存」或「取消」，再關閉報告。`,
  left: '寫到一半的內容留在「註解」頁，還沒有儲存。',
  goesOn: '這則註解寫到一半。請寫完，或先按「儲存」或「取消」，再註解別的文字。',
  added: '已新增註解。',
  replied: '已回覆。',
  edited: '已修改註解。',
  deleted: '已刪除註解；按 Ctrl+Z 可以復原。',
  replyDeleted: '已刪除回覆；按 Ctrl+Z 可以復原。',
  wasResolved: '註解已標示為已解決。',
  wasReopened: '已重新開啟註解。',
  noPlace: '請先把游標放進要註解的格子，或選取要註解的文字。',
  placeGone: '原來的位置已經不在報告裡，所以無法前往。',
  none: '報告裡沒有未解決的註解。',
  wordsChanged: '選取的文字在寫註解時改變了，所以註解改放在這一列整體。',
  rowGone: '原來的那一列已經不在報告裡，所以註解改放在游標所在的地方。',
  said: (author: string, text: string, replies: number) =>
    `註解，${author === '' ? '未具名' : author}：${text}${replies === 0 ? '' : `（${replies} 則回覆）`}`,

  exportOptions: '匯出選項',
  exportComments: '文件裡的註解',
  exportChoice: {
    none: '不放註解',
    open: '只放未解決的註解',
    all: '全部註解',
  },
  exportHint: '註解會成為 Word 檔、ODT 檔的註解，不會改變內文。網頁和 PDF 一律不放註解。',
} as const;
