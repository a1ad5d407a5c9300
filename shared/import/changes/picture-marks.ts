import type { Block } from '../../model/block.ts';
import type { Report } from '../../model/report.ts';
import { imagesOf, type ReportImages } from '../../model/report-image.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import { DRAWING_KEY, type WordLine } from './word-lines.ts';

/**
 * Tells pictures apart by their bytes: word processors give them other names, but keep what they show. The same bytes
 * have the same mark, in the report and in the document.
 */
export class PictureMarks {
  readonly #byData = new Map<string, string>();
  readonly #base: ReadonlyMap<string, string>;
  readonly #document: ReadonlyMap<string, string>;
  /** The report's id of each picture that it has now, by its mark. */
  readonly #idNow: ReadonlyMap<string, string>;

  /**
   * @param base the report as it was exported
   * @param current the report as it is now
   */
  constructor(base: Report, current: Report, document: ForeignDocument['images']) {
    this.#base = this.#marksOf(imagesOf(base));
    this.#document = this.#marksOf(document);
    this.#idNow = new Map(
      [...this.#marksOf(imagesOf(current))].map(([id, mark]) => [mark, id] as const).reverse(),
    );
  }

  /** By what the line of a figure of the report is known among the lines of a document. */
  keyOfBlock(block: Block): string {
    const mark = block.type === 'image' ? this.#base.get(block.imageId) : undefined;
    return mark === undefined ? DRAWING_KEY : `picture ${mark}`;
  }

  /** Whether a picture of the document was read: one above the limits is not, and nobody can say which it is. */
  isRead(image: string | null): image is string {
    return image !== null && this.#document.has(image);
  }

  /** Lines of a document; pictures are known by what they show, unread ones by nothing at all. */
  marked(words: readonly WordLine[]): readonly WordLine[] {
    return words.map((word) => {
      const { part } = word;
      if (part.kind !== 'drawing' || part.image === null) return word;
      return { ...word, key: `picture ${this.#document.get(part.image) ?? '?'}` };
    });
  }

  /** A text in which pictures that the report has already are shown from there. */
  withOwn(richText: RichText): RichText {
    const shownFrom = (block: Block): Block => {
      const mark = block.type === 'image' ? this.#document.get(block.imageId) : undefined;
      const id = mark === undefined ? undefined : this.#idNow.get(mark);
      return block.type !== 'image' || id === undefined ? block : { ...block, imageId: id };
    };
    const blocks = richText.map(shownFrom);
    return blocks.every((block, i) => block === richText[i]) ? richText : blocks;
  }

  #marksOf(images: ReportImages): ReadonlyMap<string, string> {
    return new Map(
      Object.entries(images).map(([id, { data }]) => {
        const mark = this.#byData.get(data) ?? String(this.#byData.size + 1);
        this.#byData.set(data, mark);
        return [id, mark] as const;
      }),
    );
  }
}
