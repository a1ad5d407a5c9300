import { type MigrationRefusal, migrateReport } from '../../shared/migrations/migrate-report.ts';
import { checkAgreement } from '../../shared/model/agreement.ts';
import { check } from '../../shared/model/check.ts';
import { mendComments } from '../../shared/model/comments.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { refreshFields } from '../../shared/model/refresh-fields.ts';
import { type Report, reportSchema } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { sha256 } from './atomic-write.ts';
import type { FileOps } from './file-ops.ts';
import { readReason } from './io-reason.ts';
import { parseJson } from './json-text.ts';

/** The largest report file that is read. A report of 500 rows and 300,000 characters has about 4 MB. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/** A report file that is whole, and what is needed to save it again. */
export interface ReadReport {
  readonly report: Report;
  /** Of the bytes on disk. */
  readonly hash: string;
  /** ISO 8601: when the file was last written. */
  readonly modifiedAt: string;
  /** The version the file has; lower than the present one when the report was brought up to date in memory. */
  readonly version: number;
}

/** Reads a file that may be anything. Whatever is wrong with it, the file itself stays as it is. */
export async function readReport(file: string, ops: FileOps): Promise<Result<ReadReport, Reason>> {
  const loaded = await readBytes(file, ops);
  if (!loaded.ok) return loaded;
  const { bytes, modifiedAt } = loaded.value;
  const parsed = parseJson(bytes, file);
  if (!parsed.ok) return parsed;
  const understood = understandReport(parsed.value, file);
  if (!understood.ok) return understood;
  return ok({ ...understood.value, hash: sha256(bytes), modifiedAt });
}

/** The bytes of a report file, unless it is larger than any report. */
export async function readBytes(
  file: string,
  ops: FileOps,
): Promise<Result<{ readonly bytes: Buffer; readonly modifiedAt: string }, Reason>> {
  try {
    const stat = await ops.stat(file);
    if (stat.isFolder) return err({ code: 'file-is-folder', file });
    if (!stat.isFile) return err({ code: 'file-foreign', file });
    if (stat.bytes > MAX_REPORT_BYTES) {
      return err({ code: 'file-too-large', file, bytes: stat.bytes, limit: MAX_REPORT_BYTES });
    }
    const bytes = await ops.readFile(file);
    return ok({ bytes, modifiedAt: new Date(stat.modifiedMs).toISOString() });
  } catch (error) {
    return err(readReason(error, file));
  }
}

/** Kind, version, migration, shape, agreement: data of unknown origin becomes a report, or the reason why not. */
export function understandReport(
  data: unknown,
  file: string,
): Result<{ readonly report: Report; readonly version: number }, Reason> {
  const migrated = migrateReport(data);
  if (!migrated.ok) return err(migrationReason(migrated.error, file));
  const shaped = check(reportSchema, migrated.value.data);
  if (!shaped.ok) return err({ code: 'file-invalid', file, faults: shaped.error });
  const faults = checkAgreement(shaped.value);
  if (faults.length > 0) return err({ code: 'file-invalid', file, faults });
  return ok({ report: refreshFields(mendComments(shaped.value)), version: migrated.value.from });
}

/** The reason a user is given for a file the chain refused. */
export function migrationReason(refusal: MigrationRefusal, file: string): Reason {
  switch (refusal.code) {
    case 'foreign':
      return { code: 'file-foreign', file };
    case 'too-new':
      return { code: 'file-too-new', file, version: refusal.version };
    case 'step-failed':
      return { code: 'migration-failed', file, from: refusal.from, detail: refusal.detail };
  }
}
