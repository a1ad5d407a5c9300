import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Shows the reports folder in the file manager. */
export const folderShow = channel<null>()(nothing);
