import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Reads a document that the user chose to open as a report: JSON text of an `ImportedDocument`. */
export const importOffered = channel<string>()(v.strictObject({ file: shortText }));
