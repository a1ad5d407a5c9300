/** Words of the toolbar and of the units in the owner column. */
export const toolbarTexts = {
  name: '文字格式',
  noNumber: '無',
  decimalSign: '(1.1)',
  numbering: '項次',
} as const;

export const ownersTexts = {
  edit: (units: string) => `主辦單位：${units}。按一下修改`,
  editEmpty: '主辦單位：未填。按一下填寫',
  empty: '＋',
  title: '主辦單位',
  add: '其他單位',
  addButton: '加入',
  restore: '還原為表單所印',
} as const;
