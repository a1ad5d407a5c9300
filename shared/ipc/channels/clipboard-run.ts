import * as v from 'valibot';
import { channel } from '../channel.ts';

/** Cuts, copies or pastes in the field that has the focus, as the keys of the system do; `paste-as-is` pastes plain text only. */
export const clipboardRun = channel<null>()(
  v.strictObject({ act: v.picklist(['cut', 'copy', 'paste', 'paste-as-is']) }),
);
