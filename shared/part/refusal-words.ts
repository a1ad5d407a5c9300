import { partRefusals } from '../texts/part.ts';
import type { MergeRefusal } from './plan-merge.ts';

/**
 * Says why a file cannot be put back, and what to do.
 * @param file as the user knows it
 */
export function refusalWords(refusal: MergeRefusal, file: string): string {
  switch (refusal.code) {
    case 'not-part':
      return partRefusals.notPart(file);
    case 'other-report':
      return partRefusals.otherReport(file, refusal.title);
    case 'other-form':
      return partRefusals.otherForm(file, refusal.form, refusal.part, refusal.whole);
    case 'moved-part':
      return partRefusals.movedPart(file, refusal.form);
    case 'too-many-images':
      return partRefusals.tooManyImages(file, refusal.limit / 1_000_000);
  }
}
