import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Lets the user choose a document of a word processor and reads it: JSON text of an `ImportedDocument`. */
export const importChoose = channel<string>()(nothing);
