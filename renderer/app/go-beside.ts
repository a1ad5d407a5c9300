import { flushSync } from 'react-dom';
import { writableAddresses } from '../../shared/model/address.ts';
import { placedThreads } from '../../shared/model/comments.ts';
import type { BesideHit } from '../../shared/search/find-beside.ts';
import { findTexts } from '../../shared/texts/find.ts';
import { fieldKey } from '../editor/go-to-stop.ts';
import type { CommentDesk } from '../features/comments/comment-desk.ts';
import type { EditedDocument } from '../state/document.ts';

/** What going to a text outside of the cells needs of the screen. */
export interface GoBesideDeps {
  readonly document: EditedDocument;
  readonly comments: CommentDesk;
  /** Brings the page about the place of the caret into sight. */
  readonly showPlace: () => void;
  /** Brings the list of comments into sight. */
  readonly showComments: () => void;
  /** Brings what had no place in the form into sight. */
  readonly showLeftOver: () => void;
  readonly announce: (message: string) => void;
}

/** Goes to a text that stands in no cell, and selects what was found in it where it is a field. */
export function goBeside(
  { place, span }: Pick<BesideHit, 'place' | 'span'>,
  deps: GoBesideDeps,
): void {
  const { document: edited, comments } = deps;
  const { report } = edited.get();
  if (place.kind === 'comment') {
    const placed = placedThreads(report).find(({ thread }) => thread.id === place.threadId);
    if (placed === undefined) return;
    comments.shown.set(placed.thread.resolvedAt === undefined ? 'open' : 'resolved');
    deps.showComments();
    comments.goTo(placed);
    return;
  }
  if (place.kind === 'left-over') {
    flushSync(deps.showLeftOver);
    const entry = document.querySelector<HTMLElement>(
      `[data-left-over="${CSS.escape(place.entryId)}"]`,
    );
    entry?.focus();
    entry?.scrollIntoView({ block: 'start' });
    return;
  }
  if (place.kind === 'note') {
    const address = writableAddresses(report).find(
      (one) => one.kind === 'cell' && one.rowId === place.rowId,
    );
    // The row's page is drawn before its note is looked for.
    flushSync(() => {
      deps.showPlace();
      if (address !== undefined) edited.activate(address);
    });
  }
  const name =
    place.kind === 'note'
      ? `textarea[data-note="${CSS.escape(place.criterionId)}"]`
      : `input[data-field="${CSS.escape(fieldKey(place.sectionId, place.fieldId))}"]`;
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(name);
  // A line above a table of which the row view shows no row.
  if (field === null) deps.announce(findTexts.besideOutOfSight);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  field?.setSelectionRange(span.from, span.to);
}
