import { exportCommand } from './export-command.ts';

export const fileExportOdt = exportCommand('odt');
