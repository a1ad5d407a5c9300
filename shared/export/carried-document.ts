import { ok, type Result } from '../model/result.ts';
import { openPackage, type PackageFault } from '../package/read-package.ts';
import type { CarriedFault, CarriedReport } from './carried-report.ts';
import type { FormatId } from './formats.ts';

/** A report that was taken out of a document. */
export interface CarriedDocument extends CarriedReport {
  /** The document says, in every place, what it said when it was exported. */
  readonly isUnchanged: boolean;
}

export type CarriedRefusal = CarriedFault;

type Take = (
  opened: Extract<ReturnType<typeof openPackage>, { ok: true }>['value'],
) => Result<CarriedDocument, CarriedRefusal>;

/** How each format that can carry a report gives it back. Loaded when it is asked for. */
const TAKERS: Partial<Record<FormatId, () => Promise<Take>>> = {
  docx: async () => (await import('./docx/take-carried.ts')).takeCarriedFromDocx,
  odt: async () => (await import('./odt/take-carried.ts')).takeCarriedFromOdt,
};

/** Whether a document of this format can carry its report. */
export function canCarryReport(format: FormatId | null): boolean {
  return format !== null && TAKERS[format] !== undefined;
}

/** The report that a document carries, whoever sent the document: what it holds is still to be checked. */
export async function takeCarriedReport(
  bytes: Uint8Array,
  format: FormatId,
): Promise<Result<CarriedDocument, CarriedRefusal | PackageFault>> {
  const load = TAKERS[format];
  if (load === undefined) return { ok: false, error: { code: 'foreign' } };
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const taken = (await load())(opened.value);
  return taken.ok ? ok(taken.value) : taken;
}
