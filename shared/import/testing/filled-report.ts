import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../../test/fixtures/random.ts';
import { writableAddresses } from '../../model/address.ts';
import { listItem, paragraph } from '../../model/block.ts';
import { textRun } from '../../model/inline.ts';
import { createReport, type Report } from '../../model/report.ts';
import type { RichText } from '../../model/rich-text.ts';
import { setField, setRichText } from '../../model/updates.ts';
import { loadForm } from '../../template/load-form.ts';

const ROOT = join(import.meta.dirname, '../../..');

export const FORM_IDS = [
  'bsmi-108-results',
  'tainan-110-results',
  'bsmi-115-plan',
  'idb-108h1-self-assessment',
  'mobile-service-plan',
] as const;

/** The report that comes with the program. */
export function sampleReport(): Report {
  return JSON.parse(readFileSync(join(ROOT, 'assets/samples/sample-report.json'), 'utf8'));
}

/** A blank report of a form that comes with the program. */
export function blankReport(formId: string): Report {
  const read = loadForm(readFileSync(join(ROOT, `assets/forms/${formId}.json`), 'utf8'), formId);
  if (!read.ok) throw new Error(`${formId} is refused`);
  let id = 0;
  return createReport({
    form: read.value,
    agency: '河港管理局',
    year: 114,
    now: '2026-01-02T03:04:05.000Z',
    makeId: () => {
      id += 1;
      return `id-${id}`;
    },
  });
}

const WORDS = ['受理申辦案件', '辦理說明會', '完成線上查詢系統', '檢討作業流程', '滿意度調查', '設置單一窗口', '編印宣導摺頁', '召開跨機關會議'];
const ENDS = ['成效良好。', '較上年度增加。', '均依限辦結。', '獲民眾肯定。'];

/** A report of a form in which every place has paragraphs, lists of two series, a table and marks, by the seed. */
export function filledReport(formId: string, seed = 1): Report {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (): string =>
    `${pick(WORDS)} ${Math.floor(random() * 40_000).toLocaleString('en')} 件，${pick(WORDS)}，${pick(ENDS)}`;
  const text = (): RichText => {
    const kind = random();
    if (kind < 0.1) return [paragraph()];
    const first = paragraph([textRun(sentence())]);
    if (kind < 0.4) return [first];
    if (kind < 0.6) {
      return [
        first,
        listItem('official', 3, [textRun(sentence())]),
        listItem('official', 4, [textRun(pick(WORDS)), textRun('14 天', ['bold']), textRun('內辦結。')]),
        listItem('official', 3, [textRun(sentence())]),
      ];
    }
    if (kind < 0.8) {
      return [
        listItem('decimal', 0, [textRun(sentence())]),
        listItem('decimal', 1, [textRun(sentence()), { type: 'break' }, textRun('（詳附件）')]),
        paragraph([textRun('另查 H'), textRun('2', ['subscript']), textRun('O。')]),
      ];
    }
    const cell = (value: string) => [textRun(value)];
    return [
      first,
      {
        type: 'table',
        header: true,
        rows: [
          [cell('月份'), cell('件數')],
          [cell('1 月'), cell(String(Math.floor(random() * 900)))],
        ],
      },
      paragraph([textRun(sentence())]),
    ];
  };
  let report = blankReport(formId);
  for (const address of writableAddresses(report)) report = setRichText(report, address, text());
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    for (const fieldId of Object.keys(section.fields)) {
      report = setField(report, section.id, fieldId, sentence());
    }
  }
  return report;
}
