import { REPORT_KIND, SCHEMA_VERSION } from '../model/report.ts';
import { err, ok, type Result } from '../model/result.ts';
import { type JsonObject, type MigrationStep, StepRefusal } from './step.ts';
import { STEPS } from './steps.ts';

/** A chain of steps and the version it leads to. */
export interface MigrationChain {
  readonly steps: readonly MigrationStep[];
  readonly target: number;
}

/** Why data did not become a report of the present version. */
export type MigrationRefusal =
  /** Not a report of this program. */
  | { readonly code: 'foreign' }
  /** Made by a newer program: opening it here could lose what that one added. */
  | { readonly code: 'too-new'; readonly version: number }
  | { readonly code: 'step-failed'; readonly from: number; readonly detail: string };

/** A report in the present version's shape as far as the steps know; its schema is not checked here. */
export interface MigratedReport {
  readonly data: JsonObject;
  /** The version it had. Equal to the present one when nothing was done. */
  readonly from: number;
}

export const REPORT_CHAIN: MigrationChain = { steps: STEPS, target: SCHEMA_VERSION };

/** Brings a report of any known version to the present one. The input is never changed. */
export function migrateReport(
  data: unknown,
  chain: MigrationChain = REPORT_CHAIN,
): Result<MigratedReport, MigrationRefusal> {
  if (!isJsonObject(data) || data['kind'] !== REPORT_KIND) return err({ code: 'foreign' });
  const version = data['schemaVersion'];
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0) {
    return err({ code: 'foreign' });
  }
  if (version > chain.target) return err({ code: 'too-new', version });
  return runSteps(data, version, chain);
}

function runSteps(
  data: JsonObject,
  from: number,
  { steps, target }: MigrationChain,
): Result<MigratedReport, MigrationRefusal> {
  let current = data;
  for (let version = from; version < target; version += 1) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined) {
      return err({ code: 'step-failed', from: version, detail: `no step from version ${version}` });
    }
    try {
      current = { ...step.apply(current), schemaVersion: version + 1 };
    } catch (error) {
      if (!(error instanceof StepRefusal)) throw error;
      return err({ code: 'step-failed', from: version, detail: `${step.name}: ${error.message}` });
    }
  }
  return ok({ data: current, from });
}

function isJsonObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
