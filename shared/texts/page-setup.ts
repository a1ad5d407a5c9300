/** Words about the look of printed pages. */
export const pageSetupTexts = {
  /** What the title and every line are set in when nobody has chosen: what head offices ask for. */
  defaultFont: '標楷體',
  fonts: ['標楷體', '新細明體', '微軟正黑體'],
  /** The signs in the lines at head and foot, and what stands for each. */
  signs: { page: '{頁}', pages: '{總頁數}', agency: '{機關}', year: '{年度}', title: '{標題}' },
  defaultFooter: '第 {頁} 頁，共 {總頁數} 頁',
} as const;
