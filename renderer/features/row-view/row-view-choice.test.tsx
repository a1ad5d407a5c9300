// @vitest-environment happy-dom

import { afterEach, expect, test } from 'vitest';
import type { Report } from '../../../shared/model/report.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { createRowView } from '../../state/row-view.ts';
import { type Rendered, render } from '../../testing/render.tsx';
import { RowViewChoice } from './row-view-choice.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

async function choicesFor(report: Report): Promise<number> {
  const document = createDocument(report);
  const view = createRowView({
    document,
    initial: { units: [], mode: 'all' },
    onChange: () => undefined,
    onReveal: () => undefined,
  });
  shown = await render(
    <RowViewChoice
      document={document}
      view={view}
      onMode={() => undefined}
      onChoose={() => undefined}
    />,
  );
  return shown.findAll('select, button').length;
}

test('whose rows are shown is chosen only where there are rows', async () => {
  expect(await choicesFor(smallReport())).toBe(2);
  await shown.unmount();
  const report = smallReport();
  const proses = report.sections.filter(({ kind }) => kind === 'prose');
  expect(await choicesFor({ ...report, sections: proses })).toBe(0);
});
