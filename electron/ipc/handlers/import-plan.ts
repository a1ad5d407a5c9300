import type { Handler } from '../handler.ts';
import { planThread } from './import-thread-of-program.ts';

/** Compares a document with a report, or finds the places of its pieces, without keeping anybody from typing. */
export const importPlan: Handler<'import:plan'> = ({ task }) => planThread.plan(task);
