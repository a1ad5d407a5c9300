import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { Settings } from '../values.ts';

/** Lets the user choose where reports are kept. */
export const folderChoose = channel<Settings>()(nothing);
