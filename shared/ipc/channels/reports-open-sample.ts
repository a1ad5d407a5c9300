import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { OpenedReport } from '../values.ts';

/** Opens the sample as a copy that is on no disk yet; its first save puts it into the reports folder. */
export const reportsOpenSample = channel<OpenedReport>()(nothing);
