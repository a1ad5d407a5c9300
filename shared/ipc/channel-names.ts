import type { ChannelName } from './channels.ts';

/**
 * The names alone, for the preload script: importing the map itself would carry every schema into it.
 * The type makes the compiler refuse a name that is missing or invented.
 */
const NAMES: { readonly [Name in ChannelName]: true } = {
  'app:info': true,
  'app:log-problem': true,
  'forms:list': true,
  'workshop:list': true,
  'workshop:save-draft': true,
  'workshop:save-form': true,
  'workshop:remove': true,
  'workshop:put-back': true,
  'workshop:import': true,
  'workshop:import-as-next': true,
  'workshop:export': true,
  'workshop:take-form': true,
  'reports:list': true,
  'reports:search': true,
  'reports:create': true,
  'reports:create-from': true,
  'reports:keep-copy': true,
  'reports:open': true,
  'reports:open-dialog': true,
  'reports:open-sample': true,
  'reports:save': true,
  'reports:save-copy': true,
  'reports:close': true,
  'drafts:keep': true,
  'folder:choose': true,
  'folder:show': true,
  'settings:change': true,
  'export:report': true,
  'export:calendar': true,
  'export:cancel': true,
  'export:mail': true,
  'export:open': true,
  'export:preview': true,
  'export:show': true,
  'import:choose': true,
  'import:offered': true,
  'import:read': true,
  'import:cancel': true,
  'import:plan': true,
  'import:stop-plan': true,
  'part:save': true,
  'part:open': true,
  'clipboard:run': true,
  'window:flushed': true,
};

export const CHANNEL_NAMES = Object.keys(NAMES) as readonly ChannelName[];
