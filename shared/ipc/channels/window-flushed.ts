import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** The renderer has saved what it could: the window may close now. */
export const windowFlushed = channel<null>()(nothing);
