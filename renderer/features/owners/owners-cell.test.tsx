// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ownersTexts as texts } from '../../../shared/texts/toolbar.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument, type EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { OwnersCell } from './owners-cell.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

/** The cell as the paper shows it: with the owners of the report. */
function FirstRow({ document }: { readonly document: EditedDocument }): React.JSX.Element | null {
  const section = useSelected(document, ({ report }) =>
    report.sections.find(({ kind }) => kind === 'table'),
  );
  const row = section?.kind === 'table' ? section.rows[0] : undefined;
  if (section === undefined || row === undefined) return null;
  return (
    <OwnersCell document={document} sectionId={section.id} rowId={row.id} owners={row.owners} />
  );
}

async function open(): Promise<EditedDocument> {
  const document = createDocument(smallReport());
  shown = await render(<FirstRow document={document} />);
  await click(shown.find('.owners-cell'));
  return document;
}

const owners = (): readonly (string | null)[] =>
  shown.findAll('.owners-cell span').map(({ textContent }) => textContent);

test('units stand one to a line, and the whole cell opens their choice', async () => {
  await open();
  expect(owners()).toEqual(['第一課']);
  expect(shown.findAll('.owners-list label').map(({ textContent }) => textContent)).toEqual([
    '第一課',
    '一課',
  ]);
});

test('a tick changes the row at once, and undo takes it back', async () => {
  const document = await open();
  await click(shown.findAll('.owners-list input')[1] ?? shown.container);
  expect(owners()).toEqual(['第一課', '一課']);
  await act(async () => void document.undo());
  expect(owners()).toEqual(['第一課']);
});

test('a unit nobody foresaw can be added, and all can be put back as printed', async () => {
  await open();
  await type(shown.find<HTMLInputElement>('.owners-add input'), ' 志工隊 ');
  await dispatch(
    shown.find('.owners-add'),
    new SubmitEvent('submit', { bubbles: true, cancelable: true }),
  );
  expect(owners()).toEqual(['第一課', '志工隊']);
  await click(shown.byText(texts.restore));
  expect(owners()).toEqual(['第一課']);
});
