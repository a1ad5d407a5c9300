import { type CellAddress, sameAddress } from '../../../shared/model/address.ts';
import type { ReferenceTarget } from '../../../shared/model/reference-index.ts';
import { type TargetChoice, targetChoices } from '../../../shared/model/reference-targets.ts';
import { referenceText } from '../../../shared/model/reference-text.ts';
import type { Report } from '../../../shared/model/report.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { placeName } from '../../../shared/search/place-name.ts';
import { referenceTexts as texts } from '../../../shared/texts/references.ts';

/** A line of the list: what would be inserted, what it points at, and where that is. */
export interface TargetLine {
  readonly key: string;
  readonly target: ReferenceTarget;
  /** What would be inserted. */
  readonly number: string;
  readonly words: string;
  readonly place: string;
  /** All of it, folded. */
  readonly haystack: string;
}

/** The most words of a target that are shown; its place and number find it as well. */
const MAX_WORDS = 60;

/** Everything that can be pointed at from a place: what is nearest to it first, else in print order. */
export function targetLines(report: Report, from: CellAddress): readonly TargetLine[] {
  const places = new Map<string, string>();
  return targetChoices(report)
    .map((choice, order) => ({ choice, order, distance: distanceOf(choice.target, from) }))
    .sort((a, b) => a.distance - b.distance || a.order - b.order)
    .map(({ choice, order }) => toLine(report, choice, order, from, places));
}

function toLine(
  report: Report,
  { target, number, words }: TargetChoice,
  order: number,
  from: CellAddress,
  places: Map<string, string>,
): TargetLine {
  const wording = referenceText(report, target, from) ?? number;
  const place = placeOf(report, target, places);
  const shown = words.replace(/\s+/gu, ' ').trim();
  const short = shown.length > MAX_WORDS ? `${[...shown].slice(0, MAX_WORDS).join('')}…` : shown;
  return {
    key: String(order),
    target,
    number: wording,
    words: short,
    place,
    haystack: fold([wording, number, words, place].join(' ')),
  };
}

function placeOf(report: Report, target: ReferenceTarget, places: Map<string, string>): string {
  if (target.kind === 'section') return texts.heading;
  const address: CellAddress =
    target.kind === 'row'
      ? { kind: 'cell', sectionId: target.sectionId, rowId: target.rowId, columnId: '' }
      : target.address;
  const key = JSON.stringify(address);
  const known = places.get(key);
  if (known !== undefined) return known;
  const name = placeName(report, address);
  const parts = name === null ? [] : [name.section, ...name.path, name.column ?? ''];
  const place = parts.filter((part) => part !== '').join(' › ');
  places.set(key, place);
  return place;
}

/** 0 in the same text, 1 in the same row, 2 in the same section, 3 elsewhere. */
function distanceOf(target: ReferenceTarget, from: CellAddress): number {
  const at = target.kind === 'block' ? target.address : target;
  if (target.kind === 'block' && sameAddress(target.address, from)) return 0;
  if (at.sectionId !== from.sectionId) return 3;
  return 'rowId' in at && 'rowId' in from && at.rowId === from.rowId ? 1 : 2;
}

/** The lines that hold every word of what was typed. */
export function matchTargets(lines: readonly TargetLine[], typed: string): readonly TargetLine[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  return lines.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}

function fold(text: string): string {
  return foldText(text, { matchCase: false, foldVariants: true, foldWidth: true }).text;
}
