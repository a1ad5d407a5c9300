import { ownWordingColumn, writableColumns } from '../model/added-rows.ts';
import type { CarriedPart, LeftOverAssessment } from '../model/carried.ts';
import { type Column, isWritable } from '../model/column.ts';
import { type Criterion, criteriaOf, type FormRow, ROW_CRITERION_ID } from '../model/form-row.ts';
import type { TableFormSection } from '../model/form-section.ts';
import type { MakeId } from '../model/ids.ts';
import { isBlank, normalizeRichText, plainText, type RichText } from '../model/rich-text.ts';
import { type Assessment, createRow, type Row } from '../model/row.ts';

/** What a row brings along that has no place in the other form. */
export interface RowRest {
  readonly parts: readonly CarriedPart[];
  readonly assessments: readonly LeftOverAssessment[];
  readonly selfScore: number | null;
}

export const NO_REST: RowRest = { parts: [], assessments: [], selfScore: null };

/** A row as one side of a move sees it. */
export interface RowSide {
  readonly section: TableFormSection;
  readonly formRow: FormRow;
}

/**
 * For each writable column of a table the column of another table that goes on with it: the one with its id and
 * role, else the next with its role. A column is given only once; the others have none.
 */
export function mapColumns(
  from: TableFormSection,
  to: TableFormSection,
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const free = to.columns.filter(isWritable);
  const give = (column: Column, other: Column | undefined): void => {
    if (other === undefined) return;
    result.set(column.id, other.id);
    free.splice(free.indexOf(other), 1);
  };
  const old = from.columns.filter(isWritable);
  for (const column of old) {
    give(
      column,
      free.find(({ id, role }) => id === column.id && role === column.role),
    );
  }
  for (const column of old) {
    if (!result.has(column.id))
      give(
        column,
        free.find(({ role }) => role === column.role),
      );
  }
  return result;
}

/**
 * A row of a report as an answer to a row of another form. Several rows may go on in one: their texts follow one
 * another. Whatever has no place is in the rest, so that every sign is in one or the other.
 * @param row the row; @param into what already stands there; null for the first
 * @param isAdded whether the other side is an added row, which has its own wording
 */
export function moveRow(
  row: Row,
  from: RowSide,
  to: RowSide,
  into: Row | null,
  makeId: MakeId,
): { readonly row: Row; readonly rest: RowRest } {
  const columns = new Map(mapColumns(from.section, to.section));
  const [oldOwn, newOwn] = [ownWordingColumn(from.section), ownWordingColumn(to.section)];
  const target = into ?? firstRow(row, from, to, makeId);
  if (
    row.added !== undefined &&
    to.formRow.added !== undefined &&
    oldOwn !== undefined &&
    newOwn !== undefined
  ) {
    columns.set(oldOwn.id, newOwn.id);
  }
  const cells: Record<string, RichText> = { ...target.cells };
  const parts: CarriedPart[] = [];
  for (const [columnId, text] of Object.entries(row.cells)) {
    const to_ = columns.get(columnId);
    const before = to_ === undefined ? undefined : cells[to_];
    if (to_ !== undefined && before !== undefined)
      cells[to_] = isBlank(before) ? text : normalizeRichText([...before, ...text]);
    else if (!isBlank(text) && !isPrinted(row, columnId, oldOwn, text, to.formRow)) {
      parts.push({ label: labelOf(from.section, columnId), text });
    }
  }
  const moved = moveAssessments(
    row,
    from.formRow,
    to.formRow,
    into === null ? {} : target.assessments,
  );
  const score = into === null ? row.selfScore : (target.selfScore ?? row.selfScore);
  return {
    row: {
      ...target,
      cells,
      assessments: moved.kept,
      selfScore: score,
      owners: into === null ? target.owners : [...new Set([...target.owners, ...row.owners])],
      state: into === null ? row.state : lower(target.state, row.state),
    },
    rest: {
      parts,
      assessments: moved.rest,
      selfScore: row.selfScore !== null && row.selfScore !== score ? row.selfScore : null,
    },
  };
}

/** The other form's row with what is not written in cells: its id, the fields that the program does not know, its units. */
function firstRow(row: Row, from: RowSide, to: RowSide, makeId: MakeId): Row {
  const { added: _, ...known } = row;
  const isAdded = to.formRow.added !== undefined;
  // Units that nobody changed are the form's: the other form may name others.
  const isAsPrinted = same(row.owners, from.formRow.owners) && to.formRow.owners.length > 0;
  const owners =
    isAsPrinted && row.added === undefined && !isAdded ? to.formRow.owners : row.owners;
  const blank = createRow(to.section, { id: to.formRow.id, owners }, makeId);
  const own = isAdded ? ownWordingColumn(to.section) : undefined;
  const cells = own === undefined ? blank.cells : { ...blank.cells, [own.id]: [] };
  return { ...known, formRowId: to.formRow.id, owners, cells };
}

/** The wording of an added row that the other form prints word for word is there without being kept. */
function isPrinted(
  row: Row,
  columnId: string,
  own: Column | undefined,
  text: RichText,
  { text: printed, added }: FormRow,
): boolean {
  return (
    row.added !== undefined &&
    added === undefined &&
    columnId === own?.id &&
    plainText(text) === printed
  );
}

function labelOf(section: TableFormSection, columnId: string): string {
  return section.columns.find(({ id }) => id === columnId)?.label ?? columnId;
}

/** Every text of a row that has no place at all. */
export function restOfRow(row: Row, { section, formRow }: RowSide): RowRest {
  const known = writableColumns(section, row).map(({ id }) => id);
  const others = Object.keys(row.cells).filter((id) => !known.includes(id));
  const parts = [...known, ...others].flatMap((columnId) => {
    const text = row.cells[columnId];
    return text === undefined || isBlank(text) ? [] : [{ label: labelOf(section, columnId), text }];
  });
  const assessments = Object.entries(row.assessments)
    .filter(([, one]) => isSomething(one))
    .map(([id, one]) => ({ criterion: criterionText(formRow, id), ...one }));
  return { parts, assessments, selfScore: row.selfScore };
}

/** Ticks, notes and scores go with a criterion of the same wording, else of the same id. */
function moveAssessments(
  row: Row,
  from: FormRow,
  to: FormRow,
  before: Row['assessments'],
): { readonly kept: Row['assessments']; readonly rest: readonly LeftOverAssessment[] } {
  const kept: Record<string, Assessment> = { ...before };
  const rest: LeftOverAssessment[] = [];
  const targets = criteriaOf(to);
  for (const [id, given] of Object.entries(row.assessments)) {
    const criterion = targetOf(id, from, targets);
    if (criterion === undefined || kept[criterion.id] !== undefined) {
      if (isSomething(given)) rest.push({ criterion: criterionText(from, id), ...given });
      continue;
    }
    // A score belongs to printed points.
    const scoreFits = given.score === null || criterion.points !== null;
    kept[criterion.id] = scoreFits ? given : { ...given, score: null };
    if (!scoreFits) {
      rest.push({ criterion: criterionText(from, id), met: false, note: '', score: given.score });
    }
  }
  return { kept, rest };
}

function targetOf(id: string, from: FormRow, targets: readonly Criterion[]): Criterion | undefined {
  const text = criteriaOf(from).find((criterion) => criterion.id === id)?.text;
  return (
    targets.find((criterion) => criterion.text === text) ??
    targets.find((criterion) => criterion.id === id)
  );
}

function criterionText(formRow: FormRow, id: string): string {
  const found = criteriaOf(formRow).find((criterion) => criterion.id === id)?.text;
  return found ?? (id === ROW_CRITERION_ID ? formRow.text : id);
}

function isSomething({ met, note, score }: Assessment): boolean {
  return met || note !== '' || score !== null;
}

function lower(a: Row['state'], b: Row['state']): Row['state'] {
  const order: readonly Row['state'][] = ['writing', 'review', 'done', 'empty'];
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
