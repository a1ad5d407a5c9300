import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Gives up the question about a document that is being answered. */
export const importStopPlan = channel<null>()(nothing);
