import type { RowState } from '../model/row.ts';

/** The words for how far a row is. */
export const ROW_STATE_WORDS: Readonly<Record<RowState, string>> = {
  empty: '未填',
  writing: '撰寫中',
  review: '待核',
  done: '完成',
};

/** Words of the outline. */
export const outlineTexts = {
  treeName: '報告大綱',
  progress: (done: number, total: number) => `完成 ${done}／${total}`,
  onlyOpen: '只看未完成',
  points: (score: number, points: number) => `${score}／${points} 分`,
  noRows: '沒有符合條件的列。請取消「只看未完成」，或改為顯示「所有的列」。',
  rowName: (path: string, state: string) => `${path}，${state}`,
  expand: (name: string) => `展開「${name}」`,
  current: '目前所在',
} as const;
