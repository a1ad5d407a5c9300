import { foldLines } from '../match/fold-wording.ts';
import { findPlace, printedOrder } from '../model/added-rows.ts';
import { paragraph } from '../model/block.ts';
import type { CarriedPlace, Companion, LeftOver } from '../model/carried.ts';
import { type Form, shareIds } from '../model/form.ts';
import type { FormRow } from '../model/form-row.ts';
import type { AddedRowsPlace, TableFormSection } from '../model/form-section.ts';
import type { MakeId } from '../model/ids.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { isBlank } from '../model/rich-text.ts';
import { createRow, type Row } from '../model/row.ts';
import { sameValue } from '../model/same-value.ts';
import { createSection, type Section, type TableSection } from '../model/section.ts';
import { fieldFor } from './form-changes.ts';
import type { FormMatch, RowPair } from './match-forms.ts';
import { moveRoster } from './move-roster.ts';
import { moveRow, NO_REST, type RowRest, restOfRow } from './move-row.ts';
import { rowKeyText, rowWords, sectionWords } from './row-key.ts';

/**
 * A report under another form. Texts, ticks, notes, scores, states, units and comments go where the match says;
 * what has no place is in `leftOver`, so that every sign of the report is still in it.
 */
export function moveReport(report: Report, form: Form, match: FormMatch, makeId: MakeId): Report {
  const move = new Move(report, form, match, makeId);
  const sections = form.sections.map((section) => move.section(section.id));
  move.leaveRows();
  move.leaveSections();
  const leftOver = [...(report.leftOver ?? []), ...move.leftOver];
  const { lastYear, plan, leftOver: _, ...rest } = report;
  return {
    ...rest,
    form,
    roster: moveRoster(report, form, sections, makeId),
    sections,
    ...(lastYear === undefined ? {} : { lastYear: moveCompanion(lastYear, move) }),
    ...(plan === undefined ? {} : { plan: moveCompanion(plan, move) }),
    ...(leftOver.length === 0 ? {} : { leftOver }),
  };
}

/** One move and what it leaves over. */
class Move {
  readonly leftOver: LeftOver[] = [];
  readonly #report: Report;
  readonly #form: Form;
  readonly #match: FormMatch;
  readonly #makeId: MakeId;
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #answers: ReadonlyMap<string, readonly RowPair[]>;
  /** Rows of the report that stand in the other form as added ones. */
  readonly #added = new Map<string, { readonly sectionId: string; readonly rowId: string }>();

  constructor(report: Report, form: Form, match: FormMatch, makeId: MakeId) {
    this.#report = report;
    this.#form = form;
    this.#match = match;
    this.#makeId = makeId;
    this.#rows = new Map(
      report.sections.flatMap((section) =>
        section.kind === 'table'
          ? section.rows.map((row) => [
              rowKeyText({ sectionId: section.formSectionId, rowId: row.formRowId }),
              row,
            ])
          : [],
      ),
    );
    this.#answers = Map.groupBy(
      match.rows.filter(({ to }) => to !== null),
      ({ to }) => (to === null ? '' : rowKeyText(to.key)),
    );
  }

  /** Where a row of the report's form is in the other form. */
  place(
    sectionId: string,
    rowId: string,
  ): { readonly sectionId: string; readonly rowId: string } | undefined {
    const key = rowKeyText({ sectionId, rowId });
    const pair = this.#match.rows.find(({ from }) => rowKeyText(from.key) === key);
    return pair?.to?.key ?? this.#added.get(key);
  }

  sectionOf(sectionId: string): string | undefined {
    return this.#match.sections.get(sectionId);
  }

  section(formSectionId: string): Section {
    const formSection = this.#form.sections.find(({ id }) => id === formSectionId);
    if (formSection === undefined) throw new Error(`no section ${formSectionId}`);
    const oldId = [...this.#match.sections].find(([, to]) => to === formSectionId)?.[0];
    const old = this.#report.sections.find((section) => section.formSectionId === oldId);
    const blank = createSection(formSection, this.#makeId, this.#report.agency);
    if (formSection.kind === 'prose' || blank.kind === 'prose') {
      if (old?.kind !== 'prose') return blank;
      return { ...old, formSectionId };
    }
    const rows = formSection.rows.map((formRow, i) => {
      const row = this.#answer(formSection, formRow);
      return row ?? blank.rows[i] ?? createRow(formSection, formRow, this.#makeId);
    });
    if (old?.kind !== 'table') return { ...blank, rows };
    const added = old.rows.flatMap((row) => this.#addedRow(row, old, formSection));
    const all = [...rows, ...added];
    const byId = new Map(all.map((row) => [row.formRowId, row]));
    const inOrder = printedOrder(formSection, all).flatMap((id) => byId.get(id) ?? []);
    return { ...old, formSectionId, fields: this.#fields(old, formSection, blank), rows: inOrder };
  }

  #answer(section: TableFormSection, formRow: FormRow): Row | null {
    const pairs = this.#answers.get(rowKeyText({ sectionId: section.id, rowId: formRow.id })) ?? [];
    let result: Row | null = null;
    for (const { from } of pairs) {
      const row = this.#rows.get(rowKeyText(from.key));
      if (row === undefined) continue;
      const moved = moveRow(row, from, { section, formRow }, result, this.#makeId);
      result = moved.row;
      this.#leave(rowWords(from), moved.rest);
    }
    return result;
  }

  /** A row of the office's own stands again under the same heading where the other form takes such rows. */
  #addedRow(row: Row, old: TableSection, to: TableFormSection): readonly Row[] {
    const key = rowKeyText({ sectionId: old.formSectionId, rowId: row.formRowId });
    const pair = this.#match.rows.find(({ from }) => rowKeyText(from.key) === key);
    if (row.added === undefined || pair === undefined || pair.to !== null || pair.by === 'hand')
      return [];
    const place = this.#placeIn(row.added.place, old, to);
    if (place === undefined) return [];
    const taken = to.rows.some(({ id }) => id === row.formRowId);
    const id = taken ? this.#makeId() : row.formRowId;
    const formRow: FormRow = { ...pair.from.formRow, id, owners: row.owners };
    const moved = moveRow(row, pair.from, { section: to, formRow }, null, this.#makeId);
    this.#leave(rowWords(pair.from), moved.rest);
    this.#added.set(key, { sectionId: to.id, rowId: id });
    return [{ ...moved.row, added: { ...row.added, place: place.id } }];
  }

  #placeIn(placeId: string, old: TableSection, to: TableFormSection): AddedRowsPlace | undefined {
    const from = this.#report.form.sections.find(({ id }) => id === old.formSectionId);
    const under = from?.kind === 'table' ? findPlace(from, placeId)?.under : undefined;
    if (under === undefined) return undefined;
    const heading = foldLines(under);
    // A place whose rows are gone from the form is nowhere on paper: a row put there would not be seen again.
    const places = (to.allowsAddedRows ?? []).filter((place) =>
      to.rows.some(({ path }) => place.under.every((level, i) => path[i] === level)),
    );
    return (
      places.find((place) => foldLines(place.under) === heading) ??
      (shareIds(this.#report.form, this.#form)
        ? places.find(({ id }) => id === placeId)
        : undefined)
    );
  }

  #fields(
    old: TableSection,
    to: TableFormSection,
    blank: TableSection,
  ): Readonly<Record<string, string>> {
    const from = this.#report.form.sections.find(({ id }) => id === old.formSectionId);
    const labels = new Map(
      from?.kind === 'table' ? from.fields.map(({ id, label }) => [id, label]) : [],
    );
    const fields: Record<string, string> = { ...blank.fields };
    for (const [id, value] of Object.entries(old.fields)) {
      const label = labels.get(id);
      const target = fieldFor(to.fields, id, label);
      if (target !== undefined) fields[target.id] = value;
      else if (value !== '') this.#leaveLine([sectionName(from)], label ?? id, value);
    }
    return fields;
  }

  /** Rows that nothing goes on with. */
  leaveRows(): void {
    for (const { from, to } of this.#match.rows) {
      const key = rowKeyText(from.key);
      const row = this.#rows.get(key);
      if (to !== null || row === undefined || this.#added.has(key)) continue;
      const rest = restOfRow(row, from);
      const isNamed = row.owners.length > 0 && !sameValue(row.owners, from.formRow.owners);
      if (isNothing(rest) && row.state === 'empty' && !isNamed) continue;
      this.leftOver.push({
        ...this.#entry(rowWords(from), rest),
        ...(row.owners.length === 0 ? {} : { owners: row.owners }),
        state: row.state,
      });
    }
  }

  /** Running text and lines above tables that nothing goes on with. */
  leaveSections(): void {
    const places = new Map(this.#report.form.sections.map((section) => [section.id, section]));
    for (const section of this.#report.sections) {
      if (this.#match.sections.has(section.formSectionId)) continue;
      const from = places.get(section.formSectionId);
      const name = sectionName(from);
      if (section.kind === 'prose') {
        if (!isBlank(section.body))
          this.#leave([name], { ...NO_REST, parts: [{ label: '', text: section.body }] });
        continue;
      }
      const labels = from?.kind === 'table' ? from.fields : [];
      for (const [id, value] of Object.entries(section.fields)) {
        const label = labels.find((field) => field.id === id)?.label ?? id;
        if (value !== '') this.#leaveLine([name], label, value);
      }
    }
  }

  #leaveLine(from: readonly string[], label: string, value: string): void {
    this.#leave(from, { ...NO_REST, parts: [{ label, text: [paragraph([textRun(value)])] }] });
  }

  #leave(from: readonly string[], rest: RowRest): void {
    if (!isNothing(rest)) this.leftOver.push(this.#entry(from, rest));
  }

  #entry(from: readonly string[], { parts, assessments, selfScore }: RowRest): LeftOver {
    return {
      id: this.#makeId(),
      from,
      formName: this.#report.form.name,
      parts,
      ...(assessments.length === 0 ? {} : { assessments }),
      ...(selfScore === null ? {} : { selfScore }),
    };
  }
}

function isNothing({ parts, assessments, selfScore }: RowRest): boolean {
  return parts.length === 0 && assessments.length === 0 && selfScore === null;
}

function sectionName(section: Form['sections'][number] | undefined): string {
  return section === undefined ? '' : sectionWords(section);
}

/** What another document says stands beside the rows that go on. */
function moveCompanion(companion: Companion, move: Move): Companion {
  const places = companion.places.map((place): CarriedPlace => {
    const { sectionId, rowId, ...rest } = place;
    if (sectionId === undefined) return place;
    if (rowId === undefined) {
      const section = move.sectionOf(sectionId);
      return section === undefined ? rest : { ...rest, sectionId: section };
    }
    const row = move.place(sectionId, rowId);
    return row === undefined ? rest : { ...rest, ...row };
  });
  return { ...companion, places };
}
