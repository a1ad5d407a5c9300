// @vitest-environment happy-dom

import fc from 'fast-check';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import type { RichText } from '../../../shared/model/rich-text.ts';
import { ARBITRARY_IMAGES, arbitraryRichText } from '../../../test/fixtures/arbitraries.ts';
import { $writeRichText } from '../../editor/adapter/rich-text-adapter.ts';
import { blockElements } from '../../editor/block-elements.ts';
import { createCellLexical } from '../../editor/create-cell-lexical.ts';
import { drawBlocks } from '../../editor/draw-blocks.ts';
import { provideImages } from '../../editor/image-view.ts';
import { ReportImagesProvider } from './report-images.ts';
import { StaticRichText } from './static-rich-text.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What is drawn: for each block its class, number, indent and the text with its marks. */
function drawn(root: HTMLElement): unknown {
  return blockElements(root).map((block) => ({
    class: block.className,
    label: block.dataset['label'],
    depth: block.style.getPropertyValue('--depth'),
    hang: block.style.getPropertyValue('--hang'),
    lines: block.textContent,
    cells: [...block.querySelectorAll('th, td')].map((cell) => [cell.tagName, cell.textContent]),
    images: [...block.querySelectorAll('img')].map((image) => [
      image.getAttribute('src'),
      image.alt,
      image.style.getPropertyValue('inline-size'),
    ]),
    breaks: block.querySelectorAll('br').length,
    marks: [...block.querySelectorAll('[class]')].map((run) => [
      run.textContent,
      [...run.classList].sort(),
    ]),
  }));
}

function atRest(richText: RichText): unknown {
  const root = document.createElement('div');
  const react = createRoot(root);
  act(() =>
    react.render(
      <ReportImagesProvider value={ARBITRARY_IMAGES}>
        <StaticRichText richText={richText} />
      </ReportImagesProvider>,
    ),
  );
  const result = drawn(root);
  act(() => react.unmount());
  return result;
}

function inEditor(richText: RichText): unknown {
  const root = document.createElement('div');
  document.body.append(root);
  const editor = createCellLexical();
  provideImages(editor, (id) => ARBITRARY_IMAGES[id]);
  editor.setRootElement(root);
  editor.update(() => $writeRichText(richText), { discrete: true });
  drawBlocks(editor);
  const result = drawn(root);
  editor.setRootElement(null);
  root.remove();
  return result;
}

test('a cell looks the same at rest and in the editor', () => {
  fc.assert(
    fc.property(arbitraryRichText(), (richText) => {
      expect(atRest(richText)).toEqual(inEditor(richText));
    }),
    { numRuns: 150 },
  );
});
