import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Gives up the document that is being read. */
export const importCancel = channel<null>()(nothing);
