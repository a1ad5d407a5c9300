import type { Mark } from '../../model/inline.ts';

type Attributes = Readonly<Record<string, string>>;

/**
 * The marks that the automatic styles of text and of paragraphs stand for, told as the styles are read. A paragraph
 * of which each word is marked may be written so: LibreOffice does when it saves it.
 */
export class MarkStyles {
  readonly #styles = new Map<string, readonly Mark[]>();
  #style: string | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      const { 'style:family': family = '', 'style:name': named } = attributes;
      const isOfWords = family === 'text' || family === 'paragraph';
      this.#style = isOfWords && named !== undefined ? key(family, named) : null;
    } else if (name === 'style:text-properties' && this.#style !== null) {
      this.#styles.set(this.#style, marksOf(attributes));
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
  }

  /** What the style of a span says of its words, or that of a paragraph of all of them. */
  of(family: 'text' | 'paragraph', style: string | undefined): readonly Mark[] {
    return this.#styles.get(key(family, style ?? '')) ?? [];
  }
}

/** Both families may have a style of the same name. */
function key(family: string, style: string): string {
  return `${family} ${style}`;
}

function marksOf(attributes: Attributes): readonly Mark[] {
  const isLine = (name: string): boolean => (attributes[name] ?? 'none') !== 'none';
  const position = attributes['style:text-position'] ?? '';
  const marks: readonly (readonly [Mark, boolean])[] = [
    ['bold', attributes['fo:font-weight'] === 'bold'],
    ['italic', attributes['fo:font-style'] === 'italic'],
    ['underline', isLine('style:text-underline-style')],
    ['strike', isLine('style:text-line-through-style')],
    ['superscript', position.startsWith('super')],
    ['subscript', position.startsWith('sub')],
  ];
  return marks.filter(([, isSet]) => isSet).map(([mark]) => mark);
}
