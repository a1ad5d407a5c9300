import * as v from 'valibot';
import { channel } from '../channel.ts';

/**
 * The renderer has saved what it could: the window may close now, unless that would lose text that is on
 * no disk.
 */
export const windowFlushed = channel<null>()(v.strictObject({ wouldLose: v.boolean() }));
