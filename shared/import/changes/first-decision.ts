import { isBlank } from '../../model/rich-text.ts';
import type { DocumentChange } from './document-change.ts';

/** Something to decide with yes or no. */
export function isOpen({ kind }: DocumentChange): boolean {
  return kind !== 'fixed' && kind !== 'unplaced';
}

/** Whether a place with a text would have none any more: a heading that was deleted in Word does that to a section. */
export function isEmptying(change: DocumentChange): boolean {
  return change.kind === 'text' && isBlank(change.after) && !isBlank(change.before);
}

/**
 * Whether a change is accepted unless somebody says otherwise, alone and with all others: what would replace newer text
 * of the report, empty a place or take a row away is ticked one by one, by whoever has read it.
 */
export function isTakenFirst(change: DocumentChange): boolean {
  switch (change.kind) {
    case 'text':
      return !change.isConflict && !isEmptying(change);
    case 'owners':
      return !change.isConflict && (change.after.length > 0 || change.before.length === 0);
    case 'field':
      return !change.isConflict && (change.after !== '' || change.before === '');
    case 'added-row':
      return true;
    case 'missing-row':
    case 'fixed':
    case 'unplaced':
      return false;
  }
}
