import * as v from 'valibot';
import { keptCommentsSchema } from '../../model/comment-draft.ts';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Keeps on this PC what was written of comments and not saved into the report; none forgets what was kept. */
export const draftsKeep = channel<null>()(
  v.strictObject({ handle: shortText, reportId: shortText, drafts: keptCommentsSchema }),
);
