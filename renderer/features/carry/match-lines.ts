import { rowChanges } from '../../../shared/carry/form-changes.ts';
import type { FormMatch, RowPair } from '../../../shared/carry/match-forms.ts';
import { rowKeyText, rowWords } from '../../../shared/carry/row-key.ts';
import { foldLines } from '../../../shared/match/fold-wording.ts';
import type { Report } from '../../../shared/model/report.ts';
import { countCharacters } from '../../../shared/model/rich-text.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';

/** What a user has to know of a row that moves. */
export interface MatchLine {
  readonly key: string;
  /** Null for a row that only the new form has. */
  readonly pair: RowPair | null;
  readonly from: string;
  readonly to: string;
  /** What is written in it. */
  readonly characters: number;
  readonly state: string;
  readonly group: 'same' | 'changed' | 'gone' | 'fresh';
}

const name = (words: readonly string[]): string => texts.path(words.slice(1));

/**
 * A line for each row of the report and for each row that the new form has more.
 * @param standing the office's own rows that stand in the new form as such, by `rowKeyText`
 */
export function matchLines(
  report: Report,
  match: FormMatch,
  standing: ReadonlySet<string>,
): readonly MatchLine[] {
  const characters = new Map(
    report.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows.map((row) => [
            rowKeyText({ sectionId: section.formSectionId, rowId: row.formRowId }),
            Object.values(row.cells).reduce((sum, cell) => sum + countCharacters(cell), 0),
          ])
        : [],
    ),
  );
  const lines = match.rows.map((pair): MatchLine => {
    const key = rowKeyText(pair.from.key);
    return {
      key,
      pair,
      from: name(rowWords(pair.from)),
      to: pair.to === null ? '' : name(rowWords(pair.to)),
      characters: characters.get(key) ?? 0,
      ...withChanges(stateOf(pair, standing.has(key)), pair),
    };
  });
  const fresh = match.fresh.map(
    (row): MatchLine => ({
      key: `fresh ${rowKeyText(row.key)}`,
      pair: null,
      from: '',
      to: name(rowWords(row)),
      characters: 0,
      state: texts.states.fresh,
      group: 'fresh',
    }),
  );
  return [...lines, ...fresh];
}

function stateOf(pair: RowPair, isStanding: boolean): Pick<MatchLine, 'state' | 'group'> {
  const { from, to, by, likeness } = pair;
  if (to === null) {
    return isStanding
      ? { state: texts.states.added, group: 'same' }
      : { state: texts.states.gone, group: 'gone' };
  }
  if (by === 'hand') return { state: texts.states.hand, group: 'changed' };
  const percent = Math.floor(likeness * 100);
  if (likeness < 1) {
    const state = by === 'id' ? texts.states.renamed(percent) : texts.states.like(percent);
    return { state, group: 'changed' };
  }
  const above = (row: typeof from): string =>
    foldLines([row.section.heading, ...row.formRow.path.slice(0, -1)]);
  if (above(from) !== above(to)) return { state: texts.states.moved, group: 'changed' };
  return { state: texts.states.same, group: 'same' };
}

/** What the new form prints otherwise beside a row: it is to be looked at even where the wording is the same. */
function withChanges(
  { state, group }: Pick<MatchLine, 'state' | 'group'>,
  { from, to }: RowPair,
): Pick<MatchLine, 'state' | 'group'> {
  const changes = to === null ? [] : rowChanges(from, to);
  if (changes.length === 0) return { state, group };
  const words = changes.map((change) => texts.rowChanges[change.kind](change.from, change.to));
  const all = group === 'same' ? words : [state, ...words];
  return { state: all.join('；'), group: 'changed' };
}
