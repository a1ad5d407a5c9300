import { exportCommand } from './export-command.ts';

export const fileExportPdf = exportCommand('pdf');
