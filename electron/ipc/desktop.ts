import { basename, dirname, extname, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { canCarryReport } from '../../shared/export/carried-document.ts';
import { FORMATS } from '../../shared/export/formats.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { deadlineTexts } from '../../shared/texts/deadlines.ts';
import { dialogTexts as t } from '../../shared/texts/dialogs.ts';
import { importTexts } from '../../shared/texts/import.ts';
import { partTexts } from '../../shared/texts/part.ts';
import { REAL_FILE_OPS } from '../storage/file-ops.ts';
import { readyFolder } from '../storage/reports-folder.ts';
import type { Desktop } from './handler.ts';

const FORM_FILTERS = [{ name: t.formFiles, extensions: ['json'] }];
/** What reports are opened from: their own files, and documents that carry one. */
const DOCUMENTS = FORMATS.filter(({ id }) => canCarryReport(id)).map(({ extension }) => extension);
const OPEN_FILTERS = [{ name: t.openFiles, extensions: ['json', ...DOCUMENTS] }];
const FILTERS = [{ name: t.reportFiles, extensions: ['json'] }];

/** The desktop around a window. Dialogs are looked up at each use, so that a test can stand in for them. */
export function createDesktop(window: BrowserWindow): Desktop {
  return {
    chooseReport: async (folder) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t.openTitle,
        buttonLabel: t.openButton,
        defaultPath: folder,
        filters: OPEN_FILTERS,
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseCopy: async (file) => {
      const stem = basename(file, extname(file));
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: t.copyTitle,
        buttonLabel: t.copyButton,
        defaultPath: join(dirname(file), `${t.copyName(stem)}.json`),
        filters: FILTERS,
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      return extname(filePath).toLowerCase() === '.json' ? filePath : `${filePath}.json`;
    },
    chooseDocument: async (folder) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: importTexts.dialog.title,
        buttonLabel: importTexts.dialog.button,
        defaultPath: folder,
        filters: [{ name: importTexts.dialog.files, extensions: ['docx', 'odt'] }],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseForm: async (folder) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t.formTitle,
        buttonLabel: t.formButton,
        defaultPath: folder,
        filters: FORM_FILTERS,
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseFormTarget: async (file) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: t.formTargetTitle,
        buttonLabel: t.formTargetButton,
        defaultPath: file,
        filters: FORM_FILTERS,
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      return extname(filePath).toLowerCase() === '.json' ? filePath : `${filePath}.json`;
    },
    chooseCalendar: async (file) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: deadlineTexts.calendarTitle,
        buttonLabel: deadlineTexts.calendarButton,
        defaultPath: file,
        filters: [{ name: deadlineTexts.calendarFiles, extensions: ['ics'] }],
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      return extname(filePath).toLowerCase() === '.ics' ? filePath : `${filePath}.ics`;
    },
    choosePart: async (file) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: partTexts.cutTitle,
        buttonLabel: partTexts.cutButton,
        defaultPath: file,
        filters: FILTERS,
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      return extname(filePath).toLowerCase() === '.json' ? filePath : `${filePath}.json`;
    },
    choosePartToMerge: async (folder) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: partTexts.mergeTitle,
        buttonLabel: partTexts.mergeButton,
        defaultPath: folder,
        filters: OPEN_FILTERS,
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseFolder: (folder) => askFolder(window, folder, t.folderTitle, t.folderButton),
    chooseExportFolder: (folder) =>
      askFolder(window, folder, t.exportFolderTitle, t.exportFolderButton),
    openPath,
    showFolder: async (folder) => {
      const ready = await readyFolder(folder, REAL_FILE_OPS);
      return ready.ok ? openPath(ready.value) : ready;
    },
    showInFolder: async (file) => {
      shell.showItemInFolder(file);
      return ok(null);
    },
    clipboard: (act) => window.webContents[act === 'paste-as-is' ? 'pasteAndMatchStyle' : act](),
  };
}

async function openPath(path: string): Promise<Result<null, Reason>> {
  const detail = await shell.openPath(path);
  return detail === '' ? ok(null) : err({ code: 'no-program', file: path, detail });
}

/** Asks for a folder; null when the user changed their mind. */
async function askFolder(
  window: BrowserWindow,
  folder: string,
  title: string,
  buttonLabel: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel,
    defaultPath: folder,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
