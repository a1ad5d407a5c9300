import { addressOf } from '../../match/apply-placements.ts';
import { foldWording, withoutNumbers } from '../../match/fold-wording.ts';
import type { ForeignCell, ForeignTable } from '../../match/foreign-table.ts';
import { isHeadedTable } from '../../match/match-columns.ts';
import { type MatchTarget, type PlacedTable, placeTable } from '../../match/place-table.ts';
import { paragraph } from '../../model/block.ts';
import { formSectionsOf } from '../../model/find-place.ts';
import { proseHeading } from '../../model/form-section.ts';
import { textRun } from '../../model/inline.ts';
import { type Report, reportTitle } from '../../model/report.ts';
import { isBlank } from '../../model/rich-text.ts';
import { labelledText } from '../../model/slice.ts';
import { importTexts } from '../../texts/import.ts';
import { foldParts } from '../changes/fold-line.ts';
import { partsText } from '../changes/word-lines.ts';
import type { ForeignDocument, ForeignGrid, ForeignPart } from '../foreign-document.ts';
import { gridWidth } from '../grid-width.ts';
import type {
  ColumnChoices,
  ImportPiece,
  ImportPlan,
  ImportTable,
  ImportTarget,
} from './import-plan.ts';
import { joinTables } from './join-tables.ts';
import { newRows, type RowOfLeftovers } from './new-rows.ts';
import { guessedColumns, headRow, headsOf, isLikeForm } from './table-heads.ts';
import { toRichText } from './to-rich-text.ts';
import { toForeignTable } from './to-table.ts';

const place = importTexts.place;
/** A heading is a line of its own, and not long. */
const MAX_HEADING = 60;

/**
 * Says where each piece of a foreign document goes in a report. Tables are spread over the form's rows, text under
 * a heading of the form goes there; everything else is a piece without a target. Nothing is left out.
 * @param choices columns that were chosen by hand
 */
export function planImport(
  document: ForeignDocument,
  report: Report,
  choices: ColumnChoices = {},
): ImportPlan {
  return new Planner(report, choices).plan(document);
}

class Planner {
  readonly #report: Report;
  readonly #choices: ColumnChoices;
  readonly #targets: readonly MatchTarget[];
  readonly #pieces: ImportPiece[] = [];
  readonly #tables: ImportTable[] = [];
  /** The headings that tables may print across themselves, folded. */
  readonly #bands: ReadonlySet<string>;
  #fixed = 0;
  #taken = 0;
  readonly #matched = new Set<string>();
  /** What the lines above tables say: in the report, then in the document. */
  readonly #fields = new Map<string, string>();

  constructor(report: Report, choices: ColumnChoices) {
    this.#report = report;
    this.#choices = choices;
    const bySection = new Map(report.sections.map((one) => [one.formSectionId, one.id]));
    this.#targets = formSectionsOf(report).flatMap((formSection): MatchTarget[] => {
      const sectionId = bySection.get(formSection.id);
      return formSection.kind === 'table' && sectionId !== undefined
        ? [{ sectionId, formSection }]
        : [];
    });
    const bands = this.#targets.flatMap(({ formSection }) =>
      [formSection.band, formSection.heading, formSection.headingPrinted].map((own) =>
        key(own ?? ''),
      ),
    );
    this.#bands = new Set(bands.filter((own) => own !== ''));
    for (const section of report.sections) {
      if (section.kind !== 'table') continue;
      for (const [fieldId, value] of Object.entries(section.fields)) {
        this.#fields.set(`${section.id} ${fieldId}`, value.trim());
      }
    }
  }

  plan({ parts, notes }: ForeignDocument): ImportPlan {
    const joined = joinTables(parts);
    const headings = this.#headings();
    let target: ImportTarget | null = null;
    let heading = '';
    let open: ForeignPart[] = [];
    const flush = (): void => {
      this.#prose(open, target, heading);
      open = [];
    };
    let index = 0;
    for (const part of joined) {
      if (part.kind === 'grid') {
        const at = index;
        index += 1;
        if (this.#table(part, at, heading)) {
          flush();
          // What comes behind a table of the form belongs to no heading before it.
          target = null;
          continue;
        }
        if (isHeadedTable(toForeignTable(part))) {
          // A table of another form is no part of the text above it.
          flush();
          target = null;
          this.#prose([part], target, heading);
        } else open.push(part);
        continue;
      }
      const text = partsText([part]).trim();
      if (part.kind === 'line' && part.isContents === true) {
        this.#fixed += foldParts([part]).length;
        continue;
      }
      const field = part.kind === 'line' ? this.#field(text, heading) : null;
      if (field !== null && part.kind === 'line') {
        flush();
        this.#taken += foldParts([part]).length;
        this.#pieces.push({ ...this.#blank(), ...field });
        continue;
      }
      const known =
        part.kind === 'line' && text.length <= MAX_HEADING ? headings.get(key(text)) : undefined;
      if (known !== undefined) {
        flush();
        this.#fixed += foldParts([part]).length;
        target = known;
        heading = text;
        continue;
      }
      if (part.kind === 'line' && part.heading !== undefined && text !== '') {
        // A heading that the form does not have stays with the text under it.
        flush();
        target = null;
        heading = text;
      }
      open.push(part);
    }
    flush();
    this.#notes(notes);
    const all = this.#targets.reduce((sum, { formSection }) => sum + formSection.rows.length, 0);
    return {
      pieces: this.#pieces,
      tables: this.#tables,
      rows: { matched: this.#matched.size, all },
      characters: { total: foldParts(parts).length, fixed: this.#fixed, pieces: this.#taken },
    };
  }

  /** Texts beside the body. The pages of a document may all have the same header. */
  #notes(notes: ForeignDocument['notes']): void {
    const seen = new Set<string>();
    for (const { kind, text } of notes) {
      if (kind === 'deleted' || (kind === 'header' && seen.has(text))) continue;
      seen.add(text);
      this.#pieces.push({
        ...this.#blank(),
        place: [place.notes[kind]],
        text,
        richText: text.split('\n').map((line) => paragraph([textRun(line)])),
      });
    }
  }

  /** The lines that the form prints outside of tables: a place to write under, or null for none. */
  #headings(): ReadonlyMap<string, ImportTarget | null> {
    const report = this.#report;
    const headings = new Map<string, ImportTarget | null>();
    const note = (text: string | null, target: ImportTarget | null): void => {
      if (text !== null && key(text) !== '' && !headings.has(key(text)))
        headings.set(key(text), target);
    };
    for (const formSection of formSectionsOf(report)) {
      const section = report.sections.find(({ formSectionId }) => formSectionId === formSection.id);
      if (formSection.kind === 'prose') {
        const isOpen = formSection.writable && section?.kind === 'prose';
        note(proseHeading(formSection), isOpen ? { kind: 'prose', sectionId: section.id } : null);
        continue;
      }
      note(formSection.headingPrinted, null);
      note(formSection.heading, null);
      note(formSection.categoryPrinted, null);
      note(formSection.category, null);
    }
    note(reportTitle(report), null);
    return headings;
  }

  /**
   * A line of the form that is filled in: 「專案名稱：…」. The table under whose heading it stands comes first; one
   * that says something else already is not written over.
   */
  #field(text: string, heading: string): Omit<ImportPiece, 'id'> | null {
    const parted = /^([^：:]{2,20})[：:]\s*(.*)$/su.exec(text);
    if (parted === null) return null;
    const [, label = '', value = ''] = parted;
    const known = this.#nearest(heading).flatMap(({ sectionId, formSection }) =>
      formSection.fields
        .filter((one) => foldWording(one.label) === key(label))
        .map(({ id }) => ({ kind: 'field' as const, sectionId, fieldId: id })),
    );
    if (known.length === 0) return null;
    const saidIn = (target: (typeof known)[number]): string =>
      this.#fields.get(`${target.sectionId} ${target.fieldId}`) ?? '';
    const target =
      known.find((one) => saidIn(one) === value.trim()) ?? known.find((one) => saidIn(one) === '');
    if (target !== undefined && value.trim() !== '') {
      this.#fields.set(`${target.sectionId} ${target.fieldId}`, value.trim());
    }
    return {
      place: target === undefined ? [label, importTexts.why.field] : [label],
      target: target ?? null,
      text: value,
      richText: [paragraph(value === '' ? [] : [textRun(value)])],
      confidence: target === undefined ? 0 : 1,
    };
  }

  #prose(parts: readonly ForeignPart[], target: ImportTarget | null, heading: string): void {
    const size = foldParts(parts).length;
    const richText = toRichText(parts);
    if (size === 0 && isBlank(richText)) return;
    this.#taken += size;
    this.#pieces.push({
      ...this.#blank(),
      place: heading === '' ? [] : [heading],
      richText,
      text: partsText(parts),
      target,
      confidence: target === null ? 0 : 1,
    });
  }

  /** Spreads a table over the form; false when it is no table of the form. */
  #table(grid: ForeignGrid, index: number, heading: string): boolean {
    const chosen = this.#choices[index];
    const table = toForeignTable(grid);
    const targets = this.#nearest(heading);
    const placed =
      chosen === undefined ? placeTable(table, targets) : this.#placeChosen(table, chosen, targets);
    if (placed === null) {
      if (isLikeForm(table, gridWidth(grid))) this.#offerColumns(table, index, grid, targets);
      return false;
    }
    const first = placed.placements[0];
    const target = targets.find(({ sectionId }) => sectionId === first?.sectionId) ?? targets[0];
    if (target === undefined) return false;
    this.#offerColumns(table, index, grid, [target]);
    for (const one of placed.placements) {
      this.#matched.add(`${one.sectionId} ${one.formRowId}`);
      for (const row of one.sourceRows) this.#taken += cellSize(grid, row, one.sourceColumn);
      const address = addressOf(this.#report, one);
      this.#pieces.push({
        ...this.#blank(),
        place: [
          heading,
          ...one.wording.split('\n'),
          address === undefined ? importTexts.why['no-column'] : '',
        ].filter((text) => text !== ''),
        richText: one.richText,
        text: labelledText(one.richText),
        target: address ?? null,
        confidence: address === undefined ? 0 : one.confidence,
      });
    }
    this.#leftovers(placed, grid, heading, headsOf(table, gridWidth(grid)));
    return true;
  }

  /** What of a table belongs nowhere, and how much of it is the form's. */
  #leftovers(
    placed: PlacedTable,
    grid: ForeignGrid,
    heading: string,
    heads: readonly string[],
  ): void {
    const rowOf = new Map(
      placed.placements.flatMap((one) => one.sourceRows.map((row) => [row, one] as const)),
    );
    /** What is the form's of cells that say what it prints. */
    const printed = new Map(
      placed.printed.map(({ row, column }) => [`${row} ${column}`, cellSize(grid, row, column)]),
    );
    const added = newRows(this.#report, placed, (text) => this.#isBand(text));
    const rowWith = new Map(
      added.flatMap((made) => made.leftovers.map((one) => [one, made] as const)),
    );
    for (const one of placed.leftovers) {
      const at = `${one.sourceRow} ${one.sourceColumn}`;
      const whole = printed.get(at);
      if (whole === undefined && this.#isBand(one.text)) {
        this.#fixed += cellSize(grid, one.sourceRow, one.sourceColumn);
        continue;
      }
      const size =
        whole === undefined
          ? cellSize(grid, one.sourceRow, one.sourceColumn)
          : Math.min(whole, foldText(one.text));
      this.#taken += size;
      if (whole !== undefined) printed.set(at, whole - size);
      const made = rowWith.get(one);
      if (made !== undefined) {
        if (made.leftovers[0] === one) this.#newRow(made, heading);
        continue;
      }
      const row = one.why === 'owners' ? rowOf.get(one.sourceRow) : undefined;
      const address = row === undefined ? undefined : addressOf(this.#report, row);
      const isRow = address?.kind === 'cell';
      const head = one.why === 'no-column' ? (heads[one.sourceColumn] ?? '') : '';
      this.#pieces.push({
        ...this.#blank(),
        place: [heading, one.wording, head, ...(isRow ? [] : [importTexts.why[one.why]])].filter(
          (text) => text !== '',
        ),
        richText: one.richText,
        text: one.text,
        target: isRow
          ? { kind: 'owners', sectionId: address.sectionId, rowId: address.rowId }
          : null,
        confidence: isRow ? (row?.confidence ?? 0) : 0,
      });
    }
    for (const size of printed.values()) this.#fixed += size;
  }

  /** A row that the form has not, as one piece: all of it goes to one place. */
  #newRow({ row, leftovers }: RowOfLeftovers, heading: string): void {
    this.#pieces.push({
      ...this.#blank(),
      place: [heading, importTexts.why['no-row']].filter((text) => text !== ''),
      richText: leftovers.flatMap(({ richText }) => richText),
      text: leftovers.map(({ text }) => text).join('\n'),
      target: { kind: 'new-row', ...row },
    });
  }

  /** Lets a person say which column is which. */
  #offerColumns(
    table: ForeignTable,
    index: number,
    grid: ForeignGrid,
    [target]: readonly MatchTarget[],
  ): void {
    if (target === undefined) return;
    const width = gridWidth(grid);
    this.#tables.push({
      index,
      heads: headsOf(table, width),
      columns: this.#choices[index] ?? guessedColumns(table, target, width),
      sectionId: target.sectionId,
    });
  }

  /** The table under whose heading it stands comes first: rows of several tables may be worded alike. */
  #nearest(heading: string): readonly MatchTarget[] {
    const own = this.#targets.filter(
      ({ formSection }) =>
        key(heading) !== '' &&
        [formSection.heading, formSection.headingPrinted ?? ''].some(
          (one) => key(one) === key(heading),
        ),
    );
    return [...own, ...this.#targets.filter((one) => !own.includes(one))];
  }

  /** Columns that were chosen are given the form's labels; rows that head the table say nothing then. */
  #placeChosen(
    table: ForeignTable,
    chosen: readonly (string | null)[],
    targets: readonly MatchTarget[],
  ): PlacedTable | null {
    const [target] = targets;
    const columns = target?.formSection.columns ?? [];
    const roleOf = (columnId: string | null): string | undefined =>
      columns.find(({ id }) => id === columnId)?.role;
    // A column without a label beside the strategy would be taken for a level of it: those for nothing go last.
    const rank = (at: number): number => {
      const role = roleOf(chosen[at] ?? null);
      return role === undefined ? 2 : role === 'strategy' ? 0 : 1;
    };
    const order = chosen.map((_, at) => at).sort((a, b) => rank(a) - rank(b));
    const seen = new Set<string>();
    const header = order.map((at): ForeignCell => {
      const column = columns.find(({ id }) => id === chosen[at]);
      const isNext = column?.role === 'strategy' && seen.has(column.id);
      if (column !== undefined) seen.add(column.id);
      const text = column === undefined ? '—' : isNext ? '' : column.label;
      return { text, richText: [paragraph()] };
    });
    const heads = headRow(table);
    const blank: ForeignCell = { text: '', richText: [paragraph()] };
    const rows = table.rows.map((row, i) =>
      order.map((at) => (i === heads ? blank : (row[at] ?? blank))),
    );
    const placed = placeTable({ rows: [header, ...rows] }, targets);
    if (placed === null) return null;
    const back = (row: number): number => row - 1;
    const columnOf = (at: number): number => order[at] ?? at;
    const headed = (table.rows[heads] ?? []).map((_, column) => ({ row: heads, column }));
    return {
      ...placed,
      placements: placed.placements.map((one) => ({
        ...one,
        sourceRows: one.sourceRows.map(back),
        sourceColumn: columnOf(one.sourceColumn),
      })),
      leftovers: placed.leftovers.map((one) => ({
        ...one,
        sourceRow: back(one.sourceRow),
        sourceColumn: columnOf(one.sourceColumn),
      })),
      printed: [
        ...headed,
        ...placed.printed
          .filter(({ row }) => row > 0)
          .map(({ row, column }) => ({ row: back(row), column: columnOf(column) })),
      ],
    };
  }

  /** Whether a text is the form's own: the heading of a section, printed as a row across the table. */
  #isBand(text: string): boolean {
    return text.length <= MAX_HEADING && this.#bands.has(key(text));
  }

  #blank(): ImportPiece {
    const id = `piece-${this.#pieces.length + 1}`;
    return { id, place: [], richText: [paragraph()], text: '', target: null, confidence: 0 };
  }
}

function key(text: string): string {
  return foldWording(withoutNumbers(text)).replace(/\d+分$/u, '');
}

function foldText(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** The characters of a cell; 0 where no cell begins. */
function cellSize({ rows }: ForeignGrid, row: number, column: number): number {
  const cell = rows[row]?.cells.find((one) => one.column === column);
  return cell === undefined ? 0 : foldParts(cell.parts).length;
}
