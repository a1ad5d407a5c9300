import type { Form } from '../../shared/model/form.ts';
import { ROW_CRITERION_ID } from '../../shared/model/form-row.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { createReport, type Report } from '../../shared/model/report.ts';
import { EMPTY_RICH_TEXT } from '../../shared/model/rich-text.ts';
import type { Row } from '../../shared/model/row.ts';
import type { Entry } from './parse-content.ts';

/** The form that the sample fills in. */
export const SAMPLE_FORM = 'tainan-110-results';

/** The content files, in `build/sample/content`. */
export const CONTENT_FILES = ['prose', 'd1', 'd2', 'd3', 'd4', 'd5'] as const;

/** An agency that does not exist. Its three branches stand where the form prints its source's two offices. */
const AGENCY = '水岸建設部河港管理局';
const BRANCHES = ['北岸', '中岸', '南岸'];
const OFFICES_OF_SOURCE = ['嘉辦', '斗辦'];

const SECTIONS = ['第一課', '第二課', '第三課', '第四課', '第五課', '第六課'];
const STAFF = ['秘書室(研考)', '秘書室(事務)', '資訊室', '資訊小組', '人事室', '各單位'];

/** The sample report. The same form and content give the same report. */
export function makeSample(form: Form, entries: readonly Entry[]): Report {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const taken = new Set<string>();
  const take = (id: string): Entry | undefined => {
    taken.add(id);
    return byId.get(id);
  };
  const blank = createReport({
    form,
    agency: AGENCY,
    year: 114,
    now: '2025-12-01T01:00:00.000Z',
    makeId: countingIds('s'),
  });
  const report: Report = {
    ...blank,
    updatedAt: '2026-01-09T06:30:00.000Z',
    roster: roster(),
    sections: blank.sections.map((section) => {
      if (section.kind === 'prose') {
        return { ...section, body: take(section.formSectionId)?.body ?? EMPTY_RICH_TEXT };
      }
      return { ...section, rows: section.rows.map((row) => fillRow(row, take(row.formRowId))) };
    }),
  };
  const strays = entries.filter((entry) => !taken.has(entry.id)).map((entry) => entry.id);
  if (strays.length > 0) throw new Error(`content for no place of the form: ${strays.join(', ')}`);
  return report;
}

function roster(): Report['roster'] {
  const units = [
    ...SECTIONS.map((name) => ({ name, shortName: name })),
    ...BRANCHES.map((name) => ({ name: `${name}分局`, shortName: name })),
    ...STAFF.map((name) => ({ name, shortName: name })),
  ];
  return units.map((unit, i) => ({ id: `u${String(i + 1).padStart(2, '0')}`, ...unit }));
}

function fillRow(row: Row, entry: Entry | undefined): Row {
  const owners = entry?.owners ?? ownersInAgency(row.owners);
  if (entry === undefined) return { ...row, owners };
  const assessed = entry.met || entry.note !== '';
  return {
    ...row,
    owners,
    cells: { ...row.cells, result: entry.body },
    state: entry.state,
    assessments: assessed
      ? { [ROW_CRITERION_ID]: { met: entry.met, note: entry.note, score: null } }
      : {},
    selfScore: entry.selfScore,
  };
}

/** The form's units with the agency's branches in place of the offices of the form's source. */
function ownersInAgency(owners: readonly string[]): readonly string[] {
  const first = OFFICES_OF_SOURCE[0];
  return owners.flatMap((owner) => {
    if (owner === first) return BRANCHES;
    return OFFICES_OF_SOURCE.includes(owner) ? [] : [owner];
  });
}
