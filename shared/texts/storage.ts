/** Words in names of files that the program makes beside a report. */
export const storageTexts = {
  conflict: (stamp: string) => `衝突 ${stamp}`,
  oldVersion: (version: number) => `第 ${version} 版備份`,
  rescue: (mark: string) => `救援 ${mark}`,
  unreadable: (stamp: string) => `無法讀取 ${stamp}`,
} as const;
