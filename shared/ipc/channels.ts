import { appInfo } from './channels/app-info.ts';
import { appLogProblem } from './channels/app-log-problem.ts';
import { clipboardRun } from './channels/clipboard-run.ts';
import { draftsKeep } from './channels/drafts-keep.ts';
import { exportCalendar } from './channels/export-calendar.ts';
import { exportCancel } from './channels/export-cancel.ts';
import { exportMail } from './channels/export-mail.ts';
import { exportOpen } from './channels/export-open.ts';
import { exportPreview } from './channels/export-preview.ts';
import { exportReport } from './channels/export-report.ts';
import { exportShow } from './channels/export-show.ts';
import { folderChoose } from './channels/folder-choose.ts';
import { folderShow } from './channels/folder-show.ts';
import { formsList } from './channels/forms-list.ts';
import { importCancel } from './channels/import-cancel.ts';
import { importChoose } from './channels/import-choose.ts';
import { importOffered } from './channels/import-offered.ts';
import { importPlan } from './channels/import-plan.ts';
import { importRead } from './channels/import-read.ts';
import { importStopPlan } from './channels/import-stop-plan.ts';
import { partOpen } from './channels/part-open.ts';
import { partSave } from './channels/part-save.ts';
import { reportsClose } from './channels/reports-close.ts';
import { reportsCreate } from './channels/reports-create.ts';
import { reportsCreateFrom } from './channels/reports-create-from.ts';
import { reportsKeepCopy } from './channels/reports-keep-copy.ts';
import { reportsList } from './channels/reports-list.ts';
import { reportsOpen } from './channels/reports-open.ts';
import { reportsOpenDialog } from './channels/reports-open-dialog.ts';
import { reportsOpenSample } from './channels/reports-open-sample.ts';
import { reportsSave } from './channels/reports-save.ts';
import { reportsSaveCopy } from './channels/reports-save-copy.ts';
import { reportsSearch } from './channels/reports-search.ts';
import { settingsChange } from './channels/settings-change.ts';
import { windowFlushed } from './channels/window-flushed.ts';
import { workshopExport } from './channels/workshop-export.ts';
import { workshopImport } from './channels/workshop-import.ts';
import { workshopImportAsNext } from './channels/workshop-import-as-next.ts';
import { workshopList } from './channels/workshop-list.ts';
import { workshopPutBack } from './channels/workshop-put-back.ts';
import { workshopRemove } from './channels/workshop-remove.ts';
import { workshopSaveDraft } from './channels/workshop-save-draft.ts';
import { workshopSaveForm } from './channels/workshop-save-form.ts';
import { workshopTakeForm } from './channels/workshop-take-form.ts';

/** Every channel between the renderer and the main process. Both ends derive from this map. */
export const CHANNELS = {
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
} as const;

export type ChannelName = keyof typeof CHANNELS;
