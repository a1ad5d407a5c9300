import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARBITRARY_IMAGES, arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { richTextAt, writableAddresses } from './address.ts';
import { checkAgreement } from './agreement.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { paragraph } from './block.ts';
import { check } from './check.ts';
import { imageBlock } from './image-block.ts';
import { reportSchema } from './report.ts';
import {
  addImage,
  base64Size,
  imagesSize,
  MAX_IMAGE_BYTES,
  usedImageIds,
  withoutUnusedImages,
} from './report-image.ts';
import { setRichText } from './updates.ts';

const blank = smallReport();
const [place] = writableAddresses(blank);
if (place === undefined) throw new Error('the small form has changed');
const { dot } = ARBITRARY_IMAGES;
if (dot === undefined) throw new Error('the generated images have changed');
const shown = setRichText(addImage(blank, 'a', dot), place, [imageBlock('a', 60), paragraph()]);

it('base64 goes there and back for any bytes, and tells their size', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect([...fromBase64(text)]).toEqual([...bytes]);
      expect(base64Size(text)).toBe(bytes.length);
    }),
  );
});

it('a picture that no text shows does not go to the file; one that is shown stays', () => {
  const both = addImage(shown, 'b', dot);
  expect(Object.keys(withoutUnusedImages(both).images ?? {})).toEqual(['a']);
  expect(withoutUnusedImages(shown)).toBe(shown);
  expect(withoutUnusedImages(addImage(blank, 'b', dot))).toEqual(blank);
  expect(withoutUnusedImages(blank)).toBe(blank);
});

it('an image block whose picture the report does not have is never put into it', () => {
  const after = setRichText(blank, place, [imageBlock('gone', 60), paragraph()]);
  expect(richTextAt(after, place)).toEqual([paragraph()]);
});

it('whatever a report shows, its file agrees with itself without the unused pictures', () => {
  fc.assert(
    fc.property(arbitraryReport(), (report) => {
      const file = withoutUnusedImages(report);
      expect(checkAgreement(file)).toEqual([]);
      expect(new Set(Object.keys(file.images ?? {}))).toEqual(usedImageIds(report));
      expect(imagesSize(file.images ?? {})).toBeLessThanOrEqual(imagesSize(report.images ?? {}));
    }),
    { numRuns: 30 },
  );
});

describe('a report from a file', () => {
  const faults = (images: unknown) => {
    const checked = check(reportSchema, { ...shown, images });
    return checked.ok ? checkAgreement(checked.value) : checked.error;
  };

  it('without the picture of an image block is refused', () => {
    expect(faults({})).toEqual([
      { path: 'sections.0.body.0.imageId', message: '報告裡沒有「a」這張圖片' },
    ]);
  });

  it('with something else than base64 is refused', () => {
    expect(faults({ a: { ...dot, data: 'not base64!' } })).toEqual([
      { path: 'images.a.data', message: '應為 base64 編碼的圖片內容' },
    ]);
  });

  it('with a picture that is too large is refused', () => {
    const data = 'A'.repeat(MAX_IMAGE_BYTES * 1.4);
    expect(faults({ a: { ...dot, data } })).toEqual([
      { path: 'images.a.data', message: '圖片太大，至多 500 kB' },
    ]);
  });

  it('with pictures that are too large together is refused', () => {
    const data = 'A'.repeat(660_000);
    const many = Object.fromEntries(
      Array.from({ length: 17 }, (_, i) => [i === 0 ? 'a' : `p${i}`, { ...dot, data }]),
    );
    expect(faults(many)).toEqual([{ path: 'images', message: '圖片合計太大，至多 8 MB' }]);
  });
});
