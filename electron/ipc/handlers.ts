import type { ChannelName } from '../../shared/ipc/channels.ts';
import type { Handler } from './handler.ts';
import { appInfo } from './handlers/app-info.ts';
import { appLogProblem } from './handlers/app-log-problem.ts';
import { clipboardRun } from './handlers/clipboard-run.ts';
import { draftsKeep } from './handlers/drafts-keep.ts';
import { exportCalendar } from './handlers/export-calendar.ts';
import { exportCancel } from './handlers/export-cancel.ts';
import { exportMail } from './handlers/export-mail.ts';
import { exportOpen } from './handlers/export-open.ts';
import { exportPreview } from './handlers/export-preview.ts';
import { exportReport } from './handlers/export-report.ts';
import { exportShow } from './handlers/export-show.ts';
import { folderChoose } from './handlers/folder-choose.ts';
import { folderShow } from './handlers/folder-show.ts';
import { formsList } from './handlers/forms-list.ts';
import { importCancel } from './handlers/import-cancel.ts';
import { importChoose } from './handlers/import-choose.ts';
import { importOffered } from './handlers/import-offered.ts';
import { importPlan } from './handlers/import-plan.ts';
import { importRead } from './handlers/import-read.ts';
import { importStopPlan } from './handlers/import-stop-plan.ts';
import { partOpen } from './handlers/part-open.ts';
import { partSave } from './handlers/part-save.ts';
import { reportsClose } from './handlers/reports-close.ts';
import { reportsCreate } from './handlers/reports-create.ts';
import { reportsCreateFrom } from './handlers/reports-create-from.ts';
import { reportsKeepCopy } from './handlers/reports-keep-copy.ts';
import { reportsList } from './handlers/reports-list.ts';
import { reportsOpen } from './handlers/reports-open.ts';
import { reportsOpenDialog } from './handlers/reports-open-dialog.ts';
import { reportsOpenSample } from './handlers/reports-open-sample.ts';
import { reportsSave } from './handlers/reports-save.ts';
import { reportsSaveCopy } from './handlers/reports-save-copy.ts';
import { reportsSearch } from './handlers/reports-search.ts';
import { settingsChange } from './handlers/settings-change.ts';
import { windowFlushed } from './handlers/window-flushed.ts';
import { workshopExport } from './handlers/workshop-export.ts';
import { workshopImport } from './handlers/workshop-import.ts';
import { workshopImportAsNext } from './handlers/workshop-import-as-next.ts';
import { workshopList } from './handlers/workshop-list.ts';
import { workshopPutBack } from './handlers/workshop-put-back.ts';
import { workshopRemove } from './handlers/workshop-remove.ts';
import { workshopSaveDraft } from './handlers/workshop-save-draft.ts';
import { workshopSaveForm } from './handlers/workshop-save-form.ts';
import { workshopTakeForm } from './handlers/workshop-take-form.ts';

/** What answers each channel. The type refuses a channel without a handler, and a handler without a channel. */
export const HANDLERS: { readonly [Name in ChannelName]: Handler<Name> } = {
  'app:info': appInfo,
  'app:log-problem': appLogProblem,
  'forms:list': formsList,
  'workshop:list': workshopList,
  'workshop:save-draft': workshopSaveDraft,
  'workshop:save-form': workshopSaveForm,
  'workshop:remove': workshopRemove,
  'workshop:put-back': workshopPutBack,
  'workshop:import': workshopImport,
  'workshop:import-as-next': workshopImportAsNext,
  'workshop:export': workshopExport,
  'workshop:take-form': workshopTakeForm,
  'reports:list': reportsList,
  'reports:search': reportsSearch,
  'reports:create': reportsCreate,
  'reports:create-from': reportsCreateFrom,
  'reports:keep-copy': reportsKeepCopy,
  'reports:open': reportsOpen,
  'reports:open-dialog': reportsOpenDialog,
  'reports:open-sample': reportsOpenSample,
  'reports:save': reportsSave,
  'reports:save-copy': reportsSaveCopy,
  'reports:close': reportsClose,
  'drafts:keep': draftsKeep,
  'folder:choose': folderChoose,
  'folder:show': folderShow,
  'settings:change': settingsChange,
  'export:report': exportReport,
  'export:calendar': exportCalendar,
  'export:cancel': exportCancel,
  'export:mail': exportMail,
  'export:open': exportOpen,
  'export:preview': exportPreview,
  'export:show': exportShow,
  'import:choose': importChoose,
  'import:offered': importOffered,
  'import:read': importRead,
  'import:cancel': importCancel,
  'import:plan': importPlan,
  'import:stop-plan': importStopPlan,
  'part:save': partSave,
  'part:open': partOpen,
  'clipboard:run': clipboardRun,
  'window:flushed': windowFlushed,
};
