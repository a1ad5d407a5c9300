import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { loadExporter } from '../../export/exporters.ts';
import { richTextAt, writableAddresses } from '../../model/address.ts';
import { paragraph } from '../../model/block.ts';
import { countingIds } from '../../model/ids.ts';
import { textRun } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { addImage, imagesOf } from '../../model/report-image.ts';
import type { RichText } from '../../model/rich-text.ts';
import { setRichText } from '../../model/updates.ts';
import { readDocument } from '../read-document.ts';
import { applyChanges } from './apply-changes.ts';
import { findChanges } from './find-changes.ts';

const NOW = '2026-01-02T03:04:05.000Z';
const RED =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const BLUE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==';
const picture = (data: string) => ({ mime: 'image/png' as const, data, width: 1, height: 1 });
const shown = (imageId: string, alt: string) =>
  ({ type: 'image', imageId, alt, widthMm: 20, id: `of ${imageId}` }) as const;
const address = writableAddresses(smallReport())[0] ?? expect.fail('nowhere to write');

/** Two pictures that touch, between two lines. */
function twoPictures(): Report {
  const report = addImage(addImage(smallReport(), 'p1', picture(RED)), 'p2', picture(BLUE));
  return setRichText(report, address, [
    paragraph([textRun('前')]),
    shown('p1', '甲圖'),
    shown('p2', '乙圖'),
    paragraph([textRun('後')]),
  ]);
}

const PICTURE_LINE = /<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/gsu;

/** What a change of the document makes of the text with the pictures. */
async function afterwards(
  change: (parts: Record<string, Uint8Array>, xml: string) => string,
): Promise<{ readonly report: Report; readonly text: RichText; readonly changes: number }> {
  const report = twoPictures();
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('a document is a file');
  const parts = unzipSync(await docx.export(report, { now: NOW, carriesReport: true }));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(PICTURE_LINE)).toHaveLength(2);
  parts['word/document.xml'] = strToU8(change(parts, xml));
  const read = readDocument(zipSync(parts));
  if (!read.ok) throw new Error(read.error.code);
  const { changes } = findChanges(report, report, read.value);
  expect(changes.every(({ kind }) => kind === 'text')).toBe(true);
  const next = applyChanges(
    report,
    changes,
    () => ({ kind: 'take' }),
    read.value.images,
    countingIds('new'),
  );
  return { report: next, text: richTextAt(next, address) ?? [], changes: changes.length };
}

const [BEFORE, , , AFTER] = richTextAt(twoPictures(), address) ?? [];

describe('pictures of an exported document', () => {
  it('say nothing new when nobody touched them', async () => {
    expect((await afterwards((_, xml) => xml)).changes).toBe(0);
  });

  it('are told apart when they touch and the first was deleted', async () => {
    const { text } = await afterwards((_, xml) => {
      const [first = ''] = xml.match(PICTURE_LINE) ?? [];
      return xml.replace(first, '');
    });
    expect(text).toEqual([BEFORE, shown('p2', '乙圖'), AFTER]);
  });

  it('change their places with all that they are', async () => {
    const { text } = await afterwards((_, xml) => {
      const [first = '', second = ''] = xml.match(PICTURE_LINE) ?? [];
      return xml.replace(first + second, second + first);
    });
    expect(text).toEqual([BEFORE, shown('p2', '乙圖'), shown('p1', '甲圖'), AFTER]);
  });

  it('bring the new bytes where one was replaced, and stay the block that it was', async () => {
    const { report, text } = await afterwards((parts, xml) => {
      const name = Object.keys(parts).find(
        (path) =>
          path.startsWith('word/media/') &&
          Buffer.from(parts[path] ?? []).toString('base64') === BLUE,
      );
      const other = Buffer.from(RED, 'base64');
      // Another picture: a chunk that nobody reads is longer.
      parts[name ?? ''] = new Uint8Array([...other, 0]);
      return xml;
    });
    const [, , block] = text;
    expect(text).toEqual([
      BEFORE,
      shown('p1', '甲圖'),
      { ...shown('new1', '乙圖'), id: 'of p2' },
      AFTER,
    ]);
    const data = block?.type === 'image' ? imagesOf(report)[block.imageId]?.data : '';
    expect(Buffer.from(data ?? '', 'base64')).toEqual(
      Buffer.from([...Buffer.from(RED, 'base64'), 0]),
    );
  });

  it('take over what was said of one for those who do not see it', async () => {
    const { text } = await afterwards((_, xml) =>
      xml.replace('descr="乙圖"', 'descr="乙圖：新大樓"'),
    );
    expect(text).toEqual([BEFORE, shown('p1', '甲圖'), shown('p2', '乙圖：新大樓'), AFTER]);
  });
});
