import { join } from 'node:path';
import { storageTexts } from '../../shared/texts/storage.ts';

/** The program's own folder on this PC: settings, recent list, log, rescue copies. */
export interface Places {
  readonly settingsFile: string;
  readonly recentFile: string;
  readonly rescueFolder: string;
  /** Which files the texts in the rescue folder belong into. */
  readonly rescuesFile: string;
  /** Comments that were written and not saved. */
  readonly draftsFile: string;
  /** Which versions of the office's own forms are in use. */
  readonly usedFormsFile: string;
  readonly logFile: string;
  /** Where reports are kept until the user chooses otherwise. */
  readonly defaultReportsFolder: string;
}

/** The places under the user's data folder and the documents folder. */
export function placesIn(userData: string, documents: string): Places {
  return {
    settingsFile: join(userData, 'settings.json'),
    recentFile: join(userData, 'recent.json'),
    rescueFolder: join(userData, 'rescue'),
    rescuesFile: join(userData, 'rescues.json'),
    draftsFile: join(userData, 'comment-drafts.json'),
    usedFormsFile: join(userData, 'used-forms.json'),
    logFile: join(userData, 'report-desk.log'),
    defaultReportsFolder: join(documents, storageTexts.reportsFolder),
  };
}
