import { flushSync } from 'react-dom';
import { type CellAddress, writableAddresses } from '../../shared/model/address.ts';
import type { BesidePlace } from '../../shared/model/beside-place.ts';
import { placedThreads } from '../../shared/model/comments.ts';
import type { Span } from '../../shared/model/span.ts';
import type { BesideHit } from '../../shared/search/find-beside.ts';
import { findTexts } from '../../shared/texts/find.ts';
import { ownersButton } from '../commands/owners-button.ts';
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

/**
 * Goes to a text that stands in no cell: into its field, with what was found selected; to what changes a row's units;
 * into the first cell of a row that the form prints it in.
 */
export function goBeside(
  { place, span }: Pick<BesideHit, 'place' | 'span'>,
  deps: GoBesideDeps,
): void {
  const isThere = goToPlace(place, span, deps);
  // A line above a table of which the row view shows no row.
  if (!isThere) deps.announce(findTexts.besideOutOfSight);
}

/** False when the screen does not show the place. */
function goToPlace(place: BesidePlace, span: Span, deps: GoBesideDeps): boolean {
  const { document: edited } = deps;
  switch (place.kind) {
    case 'comment':
      goToComment(place.threadId, deps);
      return true;
    case 'left-over':
      goToLeftOver(place.entryId, deps);
      return true;
    case 'field': {
      const key = fieldKey(place.sectionId, place.fieldId);
      return goIntoField(`input[data-field="${CSS.escape(key)}"]`, span);
    }
    case 'note':
      // The row's page is drawn before its note is looked for.
      flushSync(() => {
        deps.showPlace();
        goToRow(edited, place.rowId);
      });
      return goIntoField(`textarea[data-note="${CSS.escape(place.criterionId)}"]`, span);
    case 'owners': {
      // The caret brings the row into sight, however long it had to wait to be drawn.
      flushSync(() => goToRow(edited, place.rowId));
      const button = ownersButton(place.rowId);
      button?.focus({ preventScroll: true });
      return button !== null;
    }
    case 'printed':
      return place.rowId === null
        ? goToHeading(edited, place.sectionId)
        : goToRow(edited, place.rowId);
  }
}

function goToComment(
  threadId: string,
  { document: edited, comments, ...deps }: GoBesideDeps,
): void {
  const placed = placedThreads(edited.get().report).find(({ thread }) => thread.id === threadId);
  if (placed === undefined) return;
  comments.shown.set(placed.thread.resolvedAt === undefined ? 'open' : 'resolved');
  deps.showComments();
  comments.goTo(placed);
}

function goToLeftOver(entryId: string, { showLeftOver }: GoBesideDeps): void {
  flushSync(showLeftOver);
  const entry = document.querySelector<HTMLElement>(`[data-left-over="${CSS.escape(entryId)}"]`);
  entry?.focus();
  entry?.scrollIntoView({ block: 'start' });
}

function goIntoField(selector: string, { from, to }: Span): boolean {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  field?.setSelectionRange(from, to);
  return field !== null;
}

/** Puts the caret into the first cell of a row. */
function goToRow(edited: EditedDocument, rowId: string): boolean {
  return goToFirst(edited, (address) => address.kind === 'cell' && address.rowId === rowId);
}

/** Puts the caret into the first cell below a heading, if there is one, and brings the heading into sight. */
function goToHeading(edited: EditedDocument, sectionId: string): boolean {
  let isThere = false;
  flushSync(() => {
    isThere = goToFirst(edited, (address) => address.sectionId === sectionId);
  });
  const heading = document.querySelector(`[data-section-id="${CSS.escape(sectionId)}"]`);
  heading?.scrollIntoView({ block: 'center' });
  return isThere || heading !== null;
}

function goToFirst(edited: EditedDocument, isWanted: (address: CellAddress) => boolean): boolean {
  const address = writableAddresses(edited.get().report).find(isWanted);
  if (address !== undefined) edited.activate(address);
  return address !== undefined;
}
