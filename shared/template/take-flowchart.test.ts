import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkAgreement } from '../model/agreement.ts';
import { paragraph } from '../model/block.ts';
import { check } from '../model/check.ts';
import { countingIds } from '../model/ids.ts';
import { textRun } from '../model/inline.ts';
import { createReport, type Report, reportSchema } from '../model/report.ts';
import { setRichText } from '../model/updates.ts';
import { loadForm } from './load-form.ts';
import { takeFlowchart } from './take-flowchart.ts';

const file = new URL('../../assets/forms/mobile-service-plan.json', import.meta.url);
const loaded = loadForm(readFileSync(file, 'utf8'), 'project');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const form = loaded.value;
const now = '2026-01-01T00:00:00Z';
const blank = createReport({ form, agency: '水岸局', year: 115, now, makeId: countingIds('n') });
const at = form.sections.findIndex((s) => s.kind === 'prose' && s.flowcharts !== undefined);
const formSection = form.sections[at];
const flowcharts = formSection?.kind === 'prose' ? (formSection.flowcharts ?? []) : [];
const address = { kind: 'prose', sectionId: blank.sections[at]?.id ?? '' } as const;

function bodyOf(report: Report) {
  const section = report.sections[at];
  return section?.kind === 'prose' ? section.body : [];
}

it('both printed flowcharts can be begun with, one after the other, in a sound report', () => {
  let report = setRichText(blank, address, [paragraph([textRun('流程如下：')])]);
  for (const flowchart of flowcharts) report = takeFlowchart(report, address, flowchart);
  const [words, ...blocks] = bodyOf(report);
  expect(words).toEqual(paragraph([textRun('流程如下：')]));
  const [first, second, ...rest] = blocks.filter(({ type }) => type === 'flowchart');
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ caption: '法規技術及線上申辦輔導流程圖' });
  expect(second).toMatchObject({
    caption: '修正後跨分局查核封存流程圖',
    nodes: flowcharts[1]?.boxes.map(({ id, text, isDecision }) => ({
      id,
      text,
      kind: isDecision ? 'decision' : 'step',
    })),
    // The arrow of 否 leads nowhere that is known, so there is none.
    edges: [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', label: '是' },
      { from: 'c', to: 'd' },
      { from: 'd', to: 'e' },
      { from: 'e', to: 'f' },
    ],
  });
  expect(check(reportSchema, JSON.parse(JSON.stringify(report)))).toMatchObject({ ok: true });
  expect(checkAgreement(report)).toEqual([]);
});
