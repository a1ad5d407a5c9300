import { exportCommand } from './export-command.ts';

export const fileExportHtml = exportCommand('html');
