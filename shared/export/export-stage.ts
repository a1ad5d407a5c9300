/**
 * What an export is doing: making the document or the page of the report, printing that page, writing the file, reading
 * it back and comparing it. Only formats that Chromium prints have `print`.
 */
export const EXPORT_STAGES = ['make', 'print', 'write', 'verify'] as const;
export type ExportStage = (typeof EXPORT_STAGES)[number];
