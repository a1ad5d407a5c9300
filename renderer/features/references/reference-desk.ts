import { writableColumns } from '../../../shared/model/added-rows.ts';
import { richTextAt, sameAddress, writableAddresses } from '../../../shared/model/address.ts';
import { isObjectBlock } from '../../../shared/model/block.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import { fieldAt } from '../../../shared/model/field-at.ts';
import { findRow, findSection, formSectionOf } from '../../../shared/model/find-place.ts';
import { insertReference } from '../../../shared/model/reference-edits.ts';
import { type ReferenceTarget, referenceIndex } from '../../../shared/model/reference-index.ts';
import { lostFields } from '../../../shared/model/refresh-fields.ts';
import { referenceTexts as texts } from '../../../shared/texts/references.ts';
import { createChoosingPlace } from '../../state/choosing-place.ts';
import type { EditedDocument } from '../../state/document.ts';
import type { CaretPlace } from '../../state/history.ts';
import type { Readable } from '../../state/store.ts';

/** Inserting references and following them. */
export interface ReferenceDesk {
  /** Where the list of targets was opened; null while it is closed. */
  readonly choosing: Readable<CaretPlace | null>;
  /** Opens the list of targets for the caret. */
  readonly choose: () => void;
  /** Closes the list and goes back to the caret. */
  readonly close: () => void;
  /** Puts a reference to a target where the caret is in the cell that it is chosen for. */
  readonly insert: (target: ReferenceTarget) => void;
  /** Goes to what the reference at the caret points at. */
  readonly follow: () => void;
  /** Goes to what has an id. */
  readonly goTo: (id: string) => void;
  /** Goes to the next reference behind the caret whose target is gone. */
  readonly nextLost: () => void;
}

export interface ReferenceDeps {
  readonly document: EditedDocument;
  /** Tells the user what did not work, and what happened. */
  readonly announce: (message: string) => void;
  readonly makeId: () => string;
}

/** Makes the desk of one report. */
export function createReferenceDesk({ document, announce, makeId }: ReferenceDeps): ReferenceDesk {
  const choosing = createChoosingPlace(document);

  const caretPlace = (): CaretPlace | null => {
    const live = document.live.get();
    const range = live?.caret() ?? null;
    return live === null || range === null ? null : { address: live.address, range };
  };

  /** An image or a flowchart has no place for a sign. */
  const canTakeSign = ({ address, range }: CaretPlace): boolean => {
    const block = richTextAt(document.get().report, address)?.[range.focus.block];
    return block !== undefined && !isObjectBlock(block);
  };

  /** The first place to write in below a heading; some headings have others under them and no text of their own. */
  const goToHeading = (sectionId: string): void => {
    const { report } = document.get();
    const ids = report.sections.map(({ id }) => id);
    const below = new Set(ids.slice(ids.indexOf(sectionId)));
    const address = writableAddresses(report).find((place) => below.has(place.sectionId));
    if (address === undefined) announce(texts.nothingBelow);
    else document.activate(address);
  };

  const goTo = (id: string): void => {
    const { report } = document.get();
    const target = referenceIndex(report).get(id);
    if (target === undefined) {
      announce(texts.targetLost);
      return;
    }
    if (target.kind === 'block') {
      document.activate(target.address, collapsedAt({ block: target.block, offset: 0 }));
      return;
    }
    if (target.kind === 'section') {
      goToHeading(target.sectionId);
      return;
    }
    const { sectionId, rowId } = target;
    const formSection = formSectionOf(report, findSection(report, sectionId));
    const row = findRow(report, sectionId, rowId);
    if (formSection?.kind !== 'table' || row === undefined) return;
    const column = writableColumns(formSection, row)[0];
    if (column === undefined) return;
    document.activate({ kind: 'cell', sectionId, rowId, columnId: column.id });
  };

  return {
    choosing: choosing.opened,
    choose: () => {
      document.settle();
      const place = caretPlace();
      if (place === null || !canTakeSign(place)) announce(texts.noPlace);
      else choosing.open(place);
    },
    close: () => {
      const place = choosing.close();
      if (place !== null) document.activate(place.address, place.range);
    },
    insert: (target) => {
      const place = choosing.close();
      if (place === null) return;
      const { address } = place;
      const into = { address, position: place.range.focus };
      const inserted = insertReference(document.get().report, into, target, makeId);
      if (inserted === null) {
        announce(texts.noPlace);
        return;
      }
      document.apply({
        update: (report) => insertReference(report, into, target, makeId)?.report ?? report,
        caret: { address, range: inserted.range },
      });
      document.activate(address, inserted.range);
      announce(texts.inserted(inserted.text));
    },
    follow: () => {
      document.flush();
      const place = caretPlace();
      const richText =
        place === null ? undefined : richTextAt(document.get().report, place.address);
      const field =
        place === null || richText === undefined ? null : fieldAt(richText, place.range.focus);
      if (field?.kind !== 'reference') announce(texts.noReference);
      else goTo(field.target);
    },
    goTo: (id) => {
      document.flush();
      goTo(id);
    },
    nextLost: () => {
      document.flush();
      const all = lostFields(document.get().report, 'reference');
      const place = caretPlace();
      const here = all.findIndex(
        ({ address, block, offset }) =>
          place !== null &&
          sameAddress(address, place.address) &&
          block === place.range.focus.block &&
          offset === place.range.focus.offset,
      );
      const next = all[(here + 1) % Math.max(1, all.length)];
      if (next === undefined) announce(texts.noneLost);
      else document.activate(next.address, collapsedAt(next));
    },
  };
}
