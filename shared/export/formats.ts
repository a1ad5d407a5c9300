import { exportTexts } from '../texts/export.ts';

/** What everybody may know of a file format without loading what makes it. */
export interface ExportFormat {
  readonly id: string;
  /** File name ending without the dot. */
  readonly extension: string;
  /** As mail programs know it. */
  readonly mediaType: string;
  /** For menus and dialogs. */
  readonly label: string;
}

/** Every format a report can be exported to. The first is the one that head office asks for. */
export const FORMATS = [
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: exportTexts.docxLabel,
  },
  {
    id: 'odt',
    extension: 'odt',
    mediaType: 'application/vnd.oasis.opendocument.text',
    label: exportTexts.odtLabel,
  },
  { id: 'pdf', extension: 'pdf', mediaType: 'application/pdf', label: exportTexts.pdfLabel },
  { id: 'html', extension: 'html', mediaType: 'text/html', label: exportTexts.htmlLabel },
] as const satisfies readonly ExportFormat[];

export type FormatId = (typeof FORMATS)[number]['id'];

export const FORMAT_IDS: readonly FormatId[] = FORMATS.map(({ id }) => id);

/** The format with an id. */
export function formatOf(id: FormatId): ExportFormat {
  const format = FORMATS.find((candidate) => candidate.id === id);
  // The type of an id is made of the list.
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}

/** The format of a file of this name, by its ending; null when there is none. */
export function formatOfFile(name: string): FormatId | null {
  const lower = name.toLowerCase();
  return FORMATS.find(({ extension }) => lower.endsWith(`.${extension}`))?.id ?? null;
}
