import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Reads a document that was dropped on the window: JSON text of an `ImportedDocument`. No path crosses. */
export const importRead = channel<string>()(
  v.strictObject({
    fileName: shortText,
    bytes: v.instance(Uint8Array),
  }),
);
