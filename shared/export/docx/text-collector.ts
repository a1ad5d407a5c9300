import type { Mark } from '../../model/inline.ts';
import type { MarkedWords } from '../exported-document.ts';
import type { ExportedText } from '../exported-text.ts';
import { MarkCollector } from '../mark-collector.ts';
import { PlacedText } from '../placed-text.ts';
import { imageLine } from '../special-text.ts';
import { GroupCollector } from './group-collector.ts';
import { type ListLabels, readListLabels } from './list-labels.ts';
import { TableCollector } from './table-collector.ts';

type Attributes = Readonly<Record<string, string>>;

/**
 * Builds up the text of a document part from its tags as they come. The prefix `w:` is taken for granted:
 * only files this program wrote are verified, and in any other the text would be found to differ.
 */
export class TextCollector {
  readonly #places = new PlacedText<TableCollector>();
  #paragraph: string[] | null = null;
  #isText = false;
  /** The marks of the run that is open; null outside of runs. */
  #runMarks: Set<Mark> | null = null;
  readonly #marks = new MarkCollector();
  /** The relationships of the pictures. */
  readonly #pictures: string[] = [];
  /** The relationships of what is printed on every page. */
  readonly #running = { header: '', footer: '' };
  #alt = '';
  /** Shapes that are open: their paragraphs belong to them. */
  #group: GroupCollector | null = null;
  /** What stands for a drawing in programs that do not know it: nothing of the document's text. */
  #isFallback = false;
  readonly #hasPicture: (relationshipId: string) => boolean;
  readonly #labels: ListLabels;

  /**
   * @param hasPicture whether the package holds the picture of this relationship
   * @param labels what is printed before the items of its lists
   */
  constructor(
    hasPicture: (relationshipId: string) => boolean = () => false,
    labels: ListLabels = readListLabels(''),
  ) {
    this.#hasPicture = hasPicture;
    this.#labels = labels;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#isFallback) return;
    if (this.#group !== null) {
      this.#group.open(name);
      return;
    }
    const { table } = this.#places;
    switch (name) {
      case 'mc:Fallback':
        this.#isFallback = true;
        return;
      case 'wpg:wgp':
        this.#group = new GroupCollector(this.#alt);
        return;
      case 'w:tbl':
        this.#places.startTable(new TableCollector());
        return;
      case 'w:tr':
        table?.startRow();
        return;
      case 'w:tblHeader':
        table?.markHeader();
        return;
      case 'w:tc':
        table?.startCell();
        return;
      case 'w:gridSpan':
        table?.setSpan(Number(attributes['w:val'] ?? '1'));
        return;
      case 'w:vMerge':
        table?.setMerge(attributes['w:val'] === 'restart' ? 'restart' : 'continue');
        return;
      case 'w:p':
        this.#paragraph = [];
        return;
      case 'w:numId': {
        const label = this.#labels.next(attributes['w:val'] ?? '');
        if (label !== null) this.#paragraph?.push(`${label}\t`);
        return;
      }
      case 'w:r':
        this.#runMarks = new Set();
        return;
      case 'w:b':
      case 'w:i':
      case 'w:strike':
      case 'w:u':
      case 'w:vertAlign': {
        const mark = markOf(name, attributes['w:val']);
        if (mark !== null) this.#runMarks?.add(mark);
        return;
      }
      case 'w:headerReference':
        if (attributes['w:type'] === 'default') this.#running.header = attributes['r:id'] ?? '';
        return;
      case 'w:footerReference':
        if (attributes['w:type'] === 'default') this.#running.footer = attributes['r:id'] ?? '';
        return;
      case 'w:t':
        this.#isText = true;
        return;
      case 'w:br':
        this.#add('\n');
        return;
      case 'wp:docPr':
        this.#alt = attributes['descr'] ?? '';
        return;
      case 'a:blip':
        this.#pictures.push(attributes['r:embed'] ?? '');
        // Only a picture that is in the file is an image of the document.
        if (this.#hasPicture(attributes['r:embed'] ?? '')) {
          this.#paragraph?.push(imageLine(this.#alt));
        }
        return;
      case 'w:tab':
        // Inside of w:tabs this is a tab stop and has attributes; in a run it has none.
        if (attributes['w:val'] === undefined) this.#add('\t');
        return;
    }
  }

  close(name: string): void {
    if (name === 'mc:Fallback') this.#isFallback = false;
    if (this.#isFallback) return;
    if (this.#group !== null) {
      this.#closeInGroup(this.#group, name);
      return;
    }
    switch (name) {
      case 'w:t':
        this.#isText = false;
        return;
      case 'w:r':
        this.#runMarks = null;
        return;
      case 'w:p':
        this.#endParagraph();
        return;
      case 'w:tc':
        this.#places.table?.endCell();
        return;
      case 'w:tbl':
        this.#places.endTable();
        return;
    }
  }

  text(text: string): void {
    if (this.#isFallback) return;
    if (this.#group !== null) this.#group.text(text);
    else if (this.#isText) this.#add(text);
  }

  finish(): ExportedText {
    return this.#places.finish();
  }

  /** The words that are set off. */
  get marked(): readonly MarkedWords[] {
    return this.#marks.finish();
  }

  /** The relationships of the pictures, in their order. */
  get pictures(): readonly string[] {
    return this.#pictures;
  }

  /** The relationships of the header and the footer; empty where there is none. */
  get running(): { readonly header: string; readonly footer: string } {
    return this.#running;
  }

  #add(text: string): void {
    this.#paragraph?.push(text);
    this.#marks.add(this.#runMarks ?? [], text);
  }

  /** Shapes are one line of the paragraph they stand in. */
  #closeInGroup(group: GroupCollector, name: string): void {
    if (name !== 'wpg:wgp') {
      group.close(name);
      return;
    }
    this.#group = null;
    this.#paragraph?.push(group.finish());
  }

  #endParagraph(): void {
    const text = this.#paragraph?.join('') ?? '';
    this.#paragraph = null;
    this.#marks.endParagraph();
    this.#places.addParagraph(text);
  }
}

/** The mark that a property of a run stands for; null where it says that there is none. */
function markOf(name: string, value: string | undefined): Mark | null {
  if (name === 'w:vertAlign') {
    return value === 'superscript' || value === 'subscript' ? value : null;
  }
  if (value !== undefined && ['0', 'false', 'off', 'none'].includes(value)) return null;
  switch (name) {
    case 'w:b':
      return 'bold';
    case 'w:i':
      return 'italic';
    case 'w:u':
      return 'underline';
    default:
      return 'strike';
  }
}
