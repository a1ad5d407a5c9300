import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Gives up the export or the preview that is being made; it answers with `cancelled`. */
export const exportCancel = channel<null>()(nothing);
