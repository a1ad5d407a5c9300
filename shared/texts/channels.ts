import type { ChannelName } from '../ipc/channels.ts';

/** What the user was doing when a channel's work broke off. */
const CHANNEL_TEXTS: { readonly [Name in ChannelName]: string } = {
  'app:info': '讀取程式設定',
  'app:log-problem': '寫入紀錄檔',
  'forms:list': '載入表單',
  'workshop:list': '列出自己的表單',
  'workshop:save-draft': '儲存表單草稿',
  'workshop:save-form': '存成表單',
  'workshop:remove': '移除表單或草稿',
  'workshop:put-back': '放回表單或草稿',
  'workshop:import': '匯入表單檔',
  'workshop:import-as-next': '匯入表單檔',
  'workshop:export': '另存表單檔',
  'workshop:take-form': '取出報告裡的表單',
  'reports:list': '列出報告',
  'reports:search': '搜尋所有報告',
  'reports:create': '建立報告',
  'reports:create-from': '由另一份報告建立報告',
  'reports:keep-copy': '保留改用表單前的複本',
  'reports:open': '開啟報告',
  'reports:open-dialog': '選取報告檔案',
  'reports:open-sample': '開啟範例',
  'reports:save': '儲存報告',
  'reports:save-copy': '另存複本',
  'reports:close': '關閉報告',
  'drafts:keep': '保存未儲存的註解',
  'folder:choose': '選擇報告資料夾',
  'folder:show': '開啟報告資料夾',
  'settings:change': '變更設定',
  'export:report': '匯出文件',
  'export:calendar': '匯出期限行事曆',
  'export:cancel': '停止匯出',
  'export:mail': '準備郵件草稿',
  'export:preview': '列印與預覽',
  'export:open': '開啟匯出的檔案',
  'export:show': '顯示匯出的檔案',
  'import:choose': '選取要匯入的文件',
  'import:offered': '讀取要比對的文件',
  'import:read': '讀取要匯入的文件',
  'import:cancel': '停止匯入',
  'import:plan': '比對要匯入的文件',
  'import:stop-plan': '停止比對',
  'part:save': '匯出部分報告',
  'part:open': '讀取部分報告',
  'clipboard:run': '使用剪貼簿',
  'window:flushed': '關閉視窗',
};

/** Words for a channel; anything else, such as a path, stays as it is. */
export function channelText(name: string): string {
  return new Map<string, string>(Object.entries(CHANNEL_TEXTS)).get(name) ?? name;
}
