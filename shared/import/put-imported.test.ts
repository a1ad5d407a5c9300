import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { richTextAt } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { countingIds } from '../model/ids.ts';
import { imageBlock } from '../model/image-block.ts';
import { textRun } from '../model/inline.ts';
import { reportSchema } from '../model/report.ts';
import { imagesOf, MAX_IMAGE_BYTES, MAX_IMAGES_BYTES } from '../model/report-image.ts';
import { plainText, type RichText } from '../model/rich-text.ts';
import type { ForeignDocument } from './foreign-document.ts';
import { appendImported, keepAside } from './put-imported.ts';

const ROOM = MAX_IMAGES_BYTES / MAX_IMAGE_BYTES;
/** One picture more than a report holds. */
const images: ForeignDocument['images'] = Object.fromEntries(
  Array.from({ length: ROOM + 1 }, (_, i) => {
    const bytes = Buffer.alloc(MAX_IMAGE_BYTES, i);
    return [
      `media/${i}.png`,
      { mime: 'image/png' as const, data: bytes.toString('base64'), width: 10, height: 10 },
    ];
  }),
);
const text: RichText = [
  paragraph([textRun('前')]),
  ...Object.keys(images).map((path, i) => imageBlock(path, 80, `成果${i + 1}`)),
  paragraph([textRun('後')]),
];
const at = { kind: 'cell', sectionId: 'n3', rowId: 'n4', columnId: 'result' } as const;
const told = `圖片「成果${ROOM + 1}」沒有匯入：這份報告的圖片合計不能超過 8 MB，已經放不下。`;

describe('pictures for which the report has no room', () => {
  it('are left out of their cell and told with the place; text and report stay good', () => {
    const report = appendImported(smallReport(), at, text, images, countingIds('i'));
    const cell = richTextAt(report, at) ?? [];
    expect(plainText(cell.filter(({ type }) => type === 'paragraph'))).toBe('前\n後');
    expect(cell.filter(({ type }) => type === 'image')).toHaveLength(ROOM);
    expect(Object.keys(imagesOf(report))).toHaveLength(ROOM);
    expect(
      report.leftOver?.map(({ from, parts }) => [
        from.length > 1,
        parts.map((one) => plainText(one.text)),
      ]),
    ).toEqual([[true, [told]]]);
    expect(v.safeParse(reportSchema, report).success).toBe(true);
  });

  it('are told among the text where that is kept aside', () => {
    const report = keepAside(smallReport(), ['附錄'], text, images, countingIds('i'));
    const [entry] = report.leftOver ?? [];
    expect(entry?.from).toEqual(['附錄']);
    const kept = entry?.parts[0]?.text ?? [];
    expect(plainText(kept.filter(({ type }) => type === 'paragraph'))).toBe(`前\n後\n${told}`);
    expect(v.safeParse(reportSchema, report).success).toBe(true);
  });
});

it('a text whose place is gone is kept with what is left over', () => {
  const gone = { ...at, columnId: 'plan' };
  const report = appendImported(
    smallReport(),
    gone,
    [paragraph([textRun('作法')])],
    {},
    countingIds('i'),
  );
  expect(report.leftOver?.flatMap(({ parts }) => parts.map((one) => plainText(one.text)))).toEqual([
    '作法',
  ]);
});
