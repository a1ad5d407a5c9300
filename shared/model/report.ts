import * as v from 'valibot';
import { type Companion, companionSchema, type LeftOver, leftOversSchema } from './carried.ts';
import { type CommentThread, commentThreadsSchema } from './comment.ts';
import { type Figure, figuresSchema } from './figure.ts';
import { documentKind, type Form, formSchema, formTitle } from './form.ts';
import type { MakeId } from './ids.ts';
import { type PageSetup, pageSetupSchema } from './page-setup.ts';
import { imagesSchema, type ReportImages } from './report-image.ts';
import { type ReportPart, reportPartSchema } from './report-part.ts';
import { createSection, type Section, sectionSchema } from './section.ts';
import { type Targets, targetsSchema } from './targets.ts';
import { type Unit, unitSchema } from './unit.ts';
import { type RocYear, yearSchema } from './year.ts';

/** What says that a JSON file is a report of this program. */
export const REPORT_KIND = 'report-desk/report';

/** The version of the file's shape. Raised with each migration (see `shared/migrations`). */
export const SCHEMA_VERSION = 1;

/** One filled document of an agency for a year. */
export interface Report {
  readonly kind: typeof REPORT_KIND;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly agency: string;
  readonly year: RocYear;
  /** Printed instead of the form's title where the form allows it; left out when the form's is printed. */
  readonly title?: string;
  /** ISO 8601 with time zone Z. */
  readonly createdAt: string;
  /** ISO 8601 with time zone Z; the last change by a person. */
  readonly updatedAt: string;
  /** The form as it was when the report was begun: the file opens without any other file. */
  readonly form: Form;
  readonly roster: readonly Unit[];
  /** One for each section of the form, in its order. */
  readonly sections: readonly Section[];
  /** The pictures that image blocks show, by id; left out when there are none. */
  readonly images?: ReportImages;
  /** What the office has set itself; left out when there is nothing. */
  readonly targets?: Targets;
  /** What was said about the words of the report, in the order in which it was begun; left out when there is nothing. */
  readonly comments?: readonly CommentThread[];
  /** The quantities and formulas whose amounts the texts show; left out when there are none. */
  readonly figures?: readonly Figure[];
  /** What the report of the year before said; left out when this one follows from none. */
  readonly lastYear?: Companion;
  /** The plan this report answers for; left out when it follows from none. */
  readonly plan?: Companion;
  /** What had no place when the report moved to another form, or began under one; left out when there is nothing. */
  readonly leftOver?: readonly LeftOver[];
  /** Says that this is a part of another report; left out for a whole one. */
  readonly part?: ReportPart;
  /** How its pages are printed; left out when they are printed as the office prints all. */
  readonly pageSetup?: PageSetup;
}

const isoTime = v.pipe(v.string(), v.isoTimestamp());

export const reportSchema: v.GenericSchema<unknown, Report> = v.looseObject({
  kind: v.literal(REPORT_KIND),
  schemaVersion: v.literal(SCHEMA_VERSION),
  id: v.pipe(v.string(), v.minLength(1)),
  agency: v.pipe(v.string(), v.minLength(1)),
  year: yearSchema,
  title: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  createdAt: isoTime,
  updatedAt: isoTime,
  form: formSchema,
  roster: v.array(unitSchema),
  sections: v.array(sectionSchema),
  images: v.exactOptional(imagesSchema),
  targets: v.exactOptional(targetsSchema),
  comments: v.exactOptional(commentThreadsSchema),
  figures: v.exactOptional(figuresSchema),
  lastYear: v.exactOptional(companionSchema),
  plan: v.exactOptional(companionSchema),
  leftOver: v.exactOptional(leftOversSchema),
  part: v.exactOptional(reportPartSchema),
  pageSetup: v.exactOptional(pageSetupSchema),
});

/** What a new report needs from outside. */
export interface NewReport {
  readonly form: Form;
  readonly agency: string;
  readonly year: RocYear;
  /** ISO 8601, Z. */
  readonly now: string;
  readonly makeId: MakeId;
}

/** A blank report of a form. */
export function createReport({ form, agency, year, now, makeId }: NewReport): Report {
  return {
    kind: REPORT_KIND,
    schemaVersion: SCHEMA_VERSION,
    id: makeId(),
    agency,
    year,
    createdAt: now,
    updatedAt: now,
    form,
    roster: form.roster,
    sections: form.sections.map((formSection) => createSection(formSection, makeId, agency)),
  };
}

/** The report's title: 「{機關}{年}年度提升服務效能執行績效與成果」; a part's says that it is one. */
export function reportTitle(report: Report): string {
  const title = printedTitle(report);
  return report.part === undefined ? title : `${title}（${report.part.label}）`;
}

/** What a title follows from; also known of reports of which only a summary was read. */
interface Titled {
  readonly form: Pick<Form, 'title' | 'ownTitle'>;
  readonly agency: string;
  readonly year: RocYear;
  readonly title?: string | undefined;
}

/** The title of a whole report: its own where the form lets it have one, otherwise the form's. */
export function printedTitle({ form, agency, year, title }: Titled): string {
  return form.ownTitle === true && title !== undefined ? title : formTitle(form, agency, year);
}

/** The kind of document for file names: a title of its own says best what it is. */
export function reportKind({ form, title }: Pick<Report, 'form' | 'title'>): string {
  return form.ownTitle === true && title !== undefined ? title : documentKind(form);
}
