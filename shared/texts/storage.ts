/** Words in names of folders and files that the program makes. */
export const storageTexts = {
  /** The folder under the user's documents in which reports are kept by default. */
  reportsFolder: '績效報告',
  /** The folder under the reports in which the office's own forms are kept. */
  formsFolder: '表單',
  /** The folder under the own forms in which those are that were taken out of the workshop. */
  removedFormsFolder: '已移除',
  formFile: (name: string, version: number) => `${name}（第 ${version} 版）`,
  /** A draft that is kept beside another one of the same form; without its ending. */
  besideDraft: (id: string, remark: string) => `${id}（${remark}）`,
  conflict: (stamp: string) => `衝突 ${stamp}`,
  oldVersion: (version: number) => `第 ${version} 版備份`,
  rescue: (mark: string) => `救援 ${mark}`,
  unreadable: (stamp: string) => `無法讀取 ${stamp}`,
} as const;
