import type { EditedDocument } from './document.ts';

/** How often it is asked whether the phrase is done; milliseconds. */
const ASKED_EVERY = 50;

/**
 * Waits until no input method composes in the paper. What comes by itself, such as a picture that was being read, must
 * not end a phrase that somebody is in the middle of.
 */
export async function afterComposing(document: EditedDocument): Promise<void> {
  while (document.isComposing()) {
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY));
  }
}
