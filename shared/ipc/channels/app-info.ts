import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { AppInfo } from '../values.ts';

/** What the window needs to know before it shows anything. */
export const appInfo = channel<AppInfo>()(nothing);
