import { exportCommand } from './export-command.ts';

export const fileExportDocx = exportCommand('docx', [{ key: 'e', ctrl: true, shift: true }]);
