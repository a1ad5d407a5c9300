import { type RefObject, useEffect } from 'react';
import { addressKey, writableAddresses } from '../../../shared/model/address.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import { caretFromPoint } from '../../editor/dom-caret.ts';
import { isAsIsAsked } from '../../paste/paste-mode.ts';
import type { EditedDocument } from '../../state/document.ts';
import type { BlockDesk } from './block-desk.ts';
import { isImageFile } from './insert-image.ts';

/**
 * Lets image files be dropped on a cell, and be pasted into the live one. A paste that also has text is text, with
 * the pictures whose data is in it: office programs put a picture of what was copied beside it.
 */
export function useImageDrops(
  screen: RefObject<HTMLElement | null>,
  document: EditedDocument,
  desk: BlockDesk,
): void {
  useEffect(() => {
    const root = screen.current;
    if (root === null) return undefined;
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    root.addEventListener(
      'dragover',
      (event) => {
        if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
      },
      options,
    );
    root.addEventListener(
      'drop',
      (event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        const cell =
          event.target instanceof Element ? event.target.closest('[data-address]') : null;
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        if (!(cell instanceof HTMLElement)) return;
        const address = writableAddresses(document.get().report).find(
          (candidate) => addressKey(candidate) === cell.dataset['address'],
        );
        const place = caretFromPoint(cell, event.clientX, event.clientY);
        // What is no image leaves the caret where it is; the desk says why nothing came of it.
        if (address !== undefined && files.some(isImageFile)) {
          document.activate(address, place === null ? undefined : collapsedAt(place));
        }
        if (address !== undefined) desk.insertFiles(files);
      },
      options,
    );
    root.addEventListener(
      'paste',
      (event) => {
        const data = event.clipboardData;
        const isCell =
          event.target instanceof Element && event.target.closest('.cell-live') !== null;
        if (data === null || !isCell || isAsIsAsked(performance.now())) return;
        const isFile = data.getData('text/plain') === '' && data.files.length > 0;
        if (!(isFile ? desk.insertFiles([...data.files]) : desk.pastePictures(data))) return;
        event.preventDefault();
        event.stopPropagation();
      },
      options,
    );
    return () => end.abort();
  }, [screen, document, desk]);
}
