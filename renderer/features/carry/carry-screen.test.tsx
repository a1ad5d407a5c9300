// @vitest-environment happy-dom

import { afterEach, describe, expect, it } from 'vitest';
import type { CarryKind } from '../../../shared/carry/refuse-carry.ts';
import type { Form } from '../../../shared/model/form.ts';
import { countingIds } from '../../../shared/model/ids.ts';
import type { Report } from '../../../shared/model/report.ts';
import { cutPart } from '../../../shared/part/cut-part.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import { addedRowsReport } from '../../../test/fixtures/added-rows-form.ts';
import {
  smallForm,
  smallProse,
  smallReport,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { createFakeBridge } from '../../bridge/fake-bridge.ts';
import { type Rendered, render } from '../../testing/render.tsx';
import { CarryScreen } from './carry-screen.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

async function open(
  kind: CarryKind,
  report: Report,
  form: Form = smallForm({ version: 2 }),
): Promise<void> {
  const { api } = createFakeBridge({ forms: [form] });
  shown = await render(
    <CarryScreen
      api={api}
      source={{ kind, report, fileName: 'a.json' }}
      onCancel={() => undefined}
      onAccept={async () => null}
    />,
  );
}

describe('what follows from a part of a report', () => {
  it.each(['move', 'roll-over', 'results'] as const)('is refused in words: %s', async (kind) => {
    const part = cutPart(addedRowsReport(), {
      rowIds: ['n9'],
      units: ['第一課'],
      by: '',
      now: '2026-01-04T08:15:30.000Z',
      makeId: countingIds('part'),
    });
    if (part === null) throw new Error('no part');
    await open(kind, part);
    expect(shown.find('[role=alert]').textContent).toBe(texts.isPart('部分報告：第一課'));
    expect(shown.findAll('button').map(({ textContent }) => textContent)).toEqual([texts.cancel]);
    expect(shown.findAll('select')).toEqual([]);
  });
});

describe('the preview of another form', () => {
  it('lists what changes in a form without rows', async () => {
    const prose = smallForm({ sections: [smallProse()], deadlines: [] });
    const next = smallForm({
      version: 2,
      deadlines: [],
      sections: [smallProse({ heading: '計畫緣起' }), smallProse({ id: 'p2', number: '貳' })],
    });
    await open('move', smallReport(prose), next);
    expect(shown.find('[role=status]').textContent).toBe(texts.noRows);
    expect(shown.find('h2').textContent).toBe(texts.changesTitle(2));
    expect(cells()).toEqual([
      [texts.changeKinds.section, '壹、計畫依據', '壹、計畫緣起', texts.changeStates.changed],
      [texts.changeKinds.section, '', '貳、計畫依據', texts.changeStates.fresh],
    ]);
  });

  it('says of a row worded the same what it is judged on and who is responsible now', async () => {
    const rows = smallTable().rows.map((row, i) =>
      i > 0 ? row : { ...row, points: 20, owners: ['第二課'] },
    );
    const next = smallForm({ version: 2, sections: [smallProse(), smallTable({ rows })] });
    await open('move', smallReport(), next);
    expect(cells().map((row) => row.at(-1))).toEqual([
      [texts.rowChanges.points('', '20'), texts.rowChanges.owners('第一課', '第二課')].join('；'),
      texts.states.same,
      texts.states.same,
    ]);
    expect(shown.findAll('label').map(({ textContent }) => textContent)).toContain(
      texts.filters.changed(1),
    );
    expect(shown.byText(texts.accept.move)).toBeDefined();
    expect(document.body.textContent).toContain(texts.noChanges);
  });
});

/** The words of each row of the tables that are shown. */
function cells(): readonly (readonly string[])[] {
  return shown
    .findAll('tbody tr')
    .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
}
