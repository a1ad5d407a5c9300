import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';

/** Carries a reason through lowdb, whose adapters can only reject. Never leaves `storage/`. */
export class ReasonError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }
}

/** Runs something that may reject with a `ReasonError`; everything else is a bug and goes on upwards. */
export async function settle<T>(act: () => Promise<T>): Promise<Result<T, Reason>> {
  try {
    return ok(await act());
  } catch (error) {
    if (error instanceof ReasonError) return err(error.reason);
    throw error;
  }
}
