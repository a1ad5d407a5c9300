import type { Form } from '../../model/form.ts';
import { createReport } from '../../model/report.ts';
import { MAX_YEAR, MIN_YEAR } from '../../model/year.ts';
import { partsText } from '../changes/word-lines.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import { planImport } from './plan-import.ts';

/** What a document seems to be: proposed, never decided. */
export interface Recognised {
  /** Forms that some of it belongs to, the likeliest first. */
  readonly forms: readonly {
    readonly formId: string;
    readonly rows: number;
    readonly places: number;
  }[];
  /** Empty when its title names none. */
  readonly agency: string;
  /** Null when its title names none. */
  readonly year: number | null;
}

/** How many lines are looked at for the title. */
const TITLE_LINES = 12;

export function recognise(document: ForeignDocument, forms: readonly Form[]): Recognised {
  let id = 0;
  const makeId = (): string => {
    id += 1;
    return `r${id}`;
  };
  const scored = forms.map((form) => {
    const report = createReport({
      form,
      agency: '—',
      year: 114,
      now: '2025-01-01T00:00:00.000Z',
      makeId,
    });
    const { rows, pieces } = planImport(document, report);
    // A row of the office's own would fit into any form that takes such rows.
    const places = pieces.filter(
      ({ target }) => target !== null && target.kind !== 'new-row',
    ).length;
    return { formId: form.id, rows: rows.matched, places };
  });
  const likely = scored
    .filter(({ rows, places }) => rows > 0 || places > 0)
    .sort((a, b) => b.rows - a.rows || b.places - a.places);
  return { forms: likely, ...readTitle(document) };
}

/** Agency and year from the first line that names a year of its own: 「經濟部○○局114年度…」. */
export function readTitle({ parts }: ForeignDocument): Pick<Recognised, 'agency' | 'year'> {
  const lines = parts
    .filter(({ kind }) => kind === 'line')
    .map((part) => partsText([part]).trim())
    .filter((text) => text !== '')
    .slice(0, TITLE_LINES);
  for (const line of lines) {
    const found =
      /^(.{0,40}?)[「\s]*(?:民國)?\s*(\d{2,3}|[０-９]{2,3})\s*年(?:度|上半年|下半年)/u.exec(line);
    if (found === null) continue;
    const year = Number((found[2] ?? '').normalize('NFKC'));
    if (!(year >= MIN_YEAR && year <= MAX_YEAR)) continue;
    return { agency: (found[1] ?? '').replace(/\s/gu, ''), year };
  }
  return { agency: '', year: null };
}
