// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { richTextAt } from '../../../shared/model/address.ts';
import { listItem } from '../../../shared/model/block.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import { textRun } from '../../../shared/model/inline.ts';
import { labelledText } from '../../../shared/model/slice.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { pasteWithPictures } from './paste-with-pictures.ts';

const item = (text: string) => listItem('official', 1, [textRun(text)]);

test('numbers that were printed stay what they were below a list, as without pictures', async () => {
  const report = smallReport();
  const section = report.sections.find(({ kind }) => kind === 'prose');
  const address = { kind: 'prose', sectionId: section?.id ?? '' } as const;
  const document = createDocument(setRichText(report, address, [item('甲'), item('乙')]));
  const read = () => labelledText(richTextAt(document.get().report, address) ?? []).split('\n');
  const before = richTextAt(document.get().report, address) ?? [];
  await pasteWithPictures(
    document,
    { address, range: collapsedAt({ block: 1, offset: 1 }), richText: before },
    { blocks: [item('丙'), item('丁')], pictures: new Map(), leftOut: 0, isNumbered: true },
    () => 'id',
  );
  expect(read()).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
});
