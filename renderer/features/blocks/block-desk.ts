import { err } from '../../../shared/model/result.ts';
import { blockTexts } from '../../../shared/texts/blocks.ts';
import { pasteTexts } from '../../../shared/texts/paste.ts';
import { readWithPictures } from '../../editor/clipboard.ts';
import type { EditedDocument } from '../../state/document.ts';
import { createStore, type Store } from '../../state/store.ts';
import { insertImage, isImageFile } from './insert-image.ts';
import { pastePlace } from './paste-place.ts';
import { pasteWithPictures } from './paste-with-pictures.ts';

/** Inserting tables and images: what is asked for, and image files on their way in. */
export interface BlockDesk {
  /** Whether the number of rows and columns is being asked for. */
  readonly choosing: Store<boolean>;
  /** Grows each time an image file is to be chosen. */
  readonly imageWanted: Store<number>;
  /** Puts the images among these files at the caret; false when there are none. */
  readonly insertFiles: (files: readonly File[]) => boolean;
  /** Puts foreign text with the pictures that came with it at the caret; false when there are none, or no place. */
  readonly pastePictures: (data: DataTransfer) => boolean;
}

/** Makes the desk of one report. `announce` tells the user what was done, or did not work. */
export function createBlockDesk(
  document: EditedDocument,
  announce: (message: string) => void,
): BlockDesk {
  const insertAll = async (files: readonly File[]): Promise<void> => {
    const place = pastePlace(document);
    const said: string[] = [];
    for (const file of files) {
      const inserted = isImageFile(file)
        ? await insertImage(document, place, file, () => crypto.randomUUID())
        : err(blockTexts.notImage(file.name));
      // What went well shows; of several files each other one is named.
      if (files.length === 1 || !inserted.ok)
        said.push(inserted.ok ? inserted.value : inserted.error);
    }
    announce(said.length > 0 ? said.join('') : blockTexts.insertedAll(files.length));
  };
  return {
    choosing: createStore(false),
    imageWanted: createStore(0),
    insertFiles: (files) => {
      if (files.length > 0) void insertAll(files);
      return files.some(isImageFile);
    },
    pastePictures: (data) => {
      // In a cell of a small table only words can stand.
      if (document.live.get()?.format.get().block === 'table') return false;
      const pasted = readWithPictures(data);
      const place = pasted === null ? null : pastePlace(document);
      if (pasted === null || place === null) return false;
      announce(pasteTexts.readingPictures(pasted.pictures.size));
      void pasteWithPictures(document, place, pasted, () => crypto.randomUUID()).then((done) =>
        announce(done.ok ? done.value : done.error),
      );
      return true;
    },
  };
}
