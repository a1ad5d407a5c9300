import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { ReportList } from '../values.ts';

/** The reports of the reports folder and those opened lately, newest first. */
export const reportsList = channel<ReportList>()(nothing);
