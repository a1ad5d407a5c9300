// @vitest-environment happy-dom

import { afterEach, describe, expect, it } from 'vitest';
import type { CarryKind } from '../../../shared/carry/refuse-carry.ts';
import { countingIds } from '../../../shared/model/ids.ts';
import type { Report } from '../../../shared/model/report.ts';
import { cutPart } from '../../../shared/part/cut-part.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import { addedRowsReport } from '../../../test/fixtures/added-rows-form.ts';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import { createFakeBridge } from '../../bridge/fake-bridge.ts';
import { type Rendered, render } from '../../testing/render.tsx';
import { CarryScreen } from './carry-screen.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

async function open(kind: CarryKind, report: Report): Promise<void> {
  const { api } = createFakeBridge({ forms: [smallForm({ version: 2 })] });
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
