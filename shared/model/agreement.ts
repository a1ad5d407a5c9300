import { faultTexts } from '../texts/faults.ts';
import { findPlace, printedOrder, writableColumns } from './added-rows.ts';
import type { Fault } from './fault.ts';
import type { FormSection, TableFormSection } from './form-section.ts';
import type { Report } from './report.ts';
import { imagesOf } from './report-image.ts';
import type { RichText } from './rich-text.ts';
import type { Row } from './row.ts';
import type { Section, TableSection } from './section.ts';
import { textFacts } from './text-facts.ts';

/**
 * The second pass over a report whose shape is right: do the answers belong to the form inside it?
 * Ids are unique; each section and row answers one of the form's, in its order; each writable column has
 * its cell; each image block has its picture. Order matters: readers of a file may pair rows by their place.
 * Cells and assessments that the form does not know are not faults: they are kept.
 */
export function checkAgreement(report: Report): readonly Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const claim = (id: string, path: string): void => {
    if (ids.has(id)) faults.push({ path, message: faultTexts.duplicateId(id) });
    ids.add(id);
  };
  const bySectionId = new Map(report.form.sections.map((section) => [section.id, section]));
  const answered = new Set<string>();

  report.sections.forEach((section, i) => {
    const path = `sections.${i}`;
    claim(section.id, `${path}.id`);
    const formSection = bySectionId.get(section.formSectionId);
    if (formSection === undefined) {
      faults.push({
        path: `${path}.formSectionId`,
        message: faultTexts.unknownSection(section.formSectionId),
      });
      return;
    }
    if (answered.has(formSection.id)) {
      faults.push({
        path: `${path}.formSectionId`,
        message: faultTexts.doubledSection(formSection.id),
      });
    }
    answered.add(formSection.id);
    faults.push(...checkSection(section, formSection, path, claim));
  });

  // An anchor without its thread is no fault: it is mended on opening (see `comments.ts`).
  report.comments?.forEach(({ id }, i) => {
    claim(id, `comments.${i}.id`);
  });
  report.figures?.forEach(({ id }, i) => {
    claim(id, `figures.${i}.id`);
  });
  report.leftOver?.forEach(({ id }, i) => {
    claim(id, `leftOver.${i}.id`);
  });
  faults.push(...checkImages(report));
  claimBlockIds(report, claim);
  faults.push(
    ...checkOrder(
      report.form.sections,
      report.sections.map(({ formSectionId }) => formSectionId),
      (i) => `sections.${i}.formSectionId`,
    ),
  );
  for (const formSection of report.form.sections) {
    if (!answered.has(formSection.id)) {
      faults.push({
        path: 'sections',
        message: faultTexts.missingSection(formSection.heading, formSection.id),
      });
    }
  }
  return faults;
}

/** Each image block shows a picture that is in the report. */
function checkImages(report: Report): readonly Fault[] {
  const images = imagesOf(report);
  const visit = (richText: RichText, path: string): readonly Fault[] =>
    richText.flatMap((block, i) =>
      block.type === 'image' && !Object.hasOwn(images, block.imageId)
        ? [{ path: `${path}.${i}.imageId`, message: faultTexts.missingImage(block.imageId) }]
        : [],
    );
  const written = report.sections.flatMap((section, i) =>
    section.kind === 'prose'
      ? visit(section.body, `sections.${i}.body`)
      : section.rows.flatMap((row, k) =>
          Object.entries(row.cells).flatMap(([columnId, cell]) =>
            visit(cell, `sections.${i}.rows.${k}.cells.${columnId}`),
          ),
        ),
  );
  const leftOver = (report.leftOver ?? []).flatMap(({ parts }, i) =>
    parts.flatMap(({ text }, k) => visit(text, `leftOver.${i}.parts.${k}.text`)),
  );
  return [...written, ...leftOver];
}

/** No two blocks have one id. A field that points at nothing is no fault: it says so itself. */
function claimBlockIds(report: Report, claim: Claim): void {
  const visit = (richText: RichText, path: string): void => {
    for (const { id, block } of textFacts(richText).ids) claim(id, `${path}.${block}.id`);
  };
  report.sections.forEach((section, i) => {
    if (section.kind === 'prose') {
      visit(section.body, `sections.${i}.body`);
      return;
    }
    section.rows.forEach(({ cells }, k) => {
      for (const [columnId, cell] of Object.entries(cells)) {
        visit(cell, `sections.${i}.rows.${k}.cells.${columnId}`);
      }
    });
  });
}

type Claim = (id: string, path: string) => void;

function checkSection(
  section: Section,
  formSection: FormSection,
  path: string,
  claim: Claim,
): readonly Fault[] {
  if (section.kind === 'table' && formSection.kind === 'table') {
    return checkTable(section, formSection, path, claim);
  }
  if (section.kind === formSection.kind) return [];
  return [{ path: `${path}.kind`, message: faultTexts.expected(formSection.kind, section.kind) }];
}

function checkTable(
  section: TableSection,
  formSection: TableFormSection,
  path: string,
  claim: Claim,
): readonly Fault[] {
  const faults: Fault[] = [];
  const byRowId = new Map(formSection.rows.map((row) => [row.id, row]));
  const answered = new Set<string>();
  section.rows.forEach((row, i) => {
    const rowPath = `${path}.rows.${i}`;
    claim(row.id, `${rowPath}.id`);
    if (row.added !== undefined) {
      faults.push(...checkAdded(row, formSection, rowPath));
    } else if (!byRowId.has(row.formRowId)) {
      faults.push({ path: `${rowPath}.formRowId`, message: faultTexts.unknownRow(row.formRowId) });
      return;
    }
    if (answered.has(row.formRowId)) {
      faults.push({
        path: `${rowPath}.formRowId`,
        message: faultTexts.doubledRow(row.formRowId),
      });
    }
    answered.add(row.formRowId);
    for (const column of writableColumns(formSection, row)) {
      if (row.cells[column.id] === undefined) {
        faults.push({
          path: `${rowPath}.cells.${column.id}`,
          message: faultTexts.missingCell(column.label),
        });
      }
    }
  });
  faults.push(
    ...checkOrder(
      formSection.rows,
      section.rows.map(({ formRowId }) => formRowId),
      (i) => `${path}.rows.${i}.formRowId`,
    ),
    ...(faults.length === 0 ? checkAddedOrder(section, formSection, path) : []),
  );
  for (const formRow of formSection.rows) {
    if (!answered.has(formRow.id)) {
      faults.push({
        path: `${path}.rows`,
        message: faultTexts.missingRow(formRow.path, formRow.id),
      });
    }
  }
  return faults;
}

/** A row that the office added stands at a place that the form gives, and answers none of the form's rows. */
function checkAdded(row: Row, formSection: TableFormSection, path: string): readonly Fault[] {
  const faults: Fault[] = [];
  const place = row.added?.place ?? '';
  if (findPlace(formSection, place) === undefined) {
    faults.push({ path: `${path}.added.place`, message: faultTexts.unknownPlace(place) });
  }
  if (formSection.rows.some(({ id }) => id === row.formRowId)) {
    const message = faultTexts.addedAnswersForm(row.formRowId);
    faults.push({ path: `${path}.formRowId`, message });
  }
  return faults;
}

/** Added rows stand where they are printed: behind the form's rows at their place. Told once for each table. */
function checkAddedOrder(
  section: TableSection,
  formSection: TableFormSection,
  path: string,
): readonly Fault[] {
  const order = printedOrder(formSection, section.rows);
  // A row that is missing is told elsewhere.
  if (order.length !== section.rows.length) return [];
  const i = section.rows.findIndex(
    (row, k) => row.added !== undefined && order[k] !== row.formRowId,
  );
  const row = section.rows[i];
  if (row === undefined) return [];
  return [{ path: `${path}.rows.${i}`, message: faultTexts.addedElsewhere(row.formRowId) }];
}

/** The answers that come after one which the form has later. Unknown and doubled ones are told elsewhere. */
function checkOrder(
  asked: readonly { readonly id: string }[],
  answers: readonly string[],
  pathOf: (index: number) => string,
): readonly Fault[] {
  const faults: Fault[] = [];
  const places = new Map(asked.map(({ id }, place) => [id, place]));
  const seen = new Set<string>();
  let last = -1;
  answers.forEach((id, i) => {
    const place = places.get(id);
    if (place === undefined || seen.has(id)) return;
    seen.add(id);
    if (place > last) {
      last = place;
      return;
    }
    const message = faultTexts.otherOrder(id, asked[last]?.id ?? '');
    faults.push({ path: pathOf(i), message });
  });
  return faults;
}
