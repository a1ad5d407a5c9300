import type { Mark } from '../../model/inline.ts';

type Attributes = Readonly<Record<string, string>>;

/** The marks that the automatic styles of text stand for, told as the styles are read. */
export class MarkStyles {
  readonly #styles = new Map<string, readonly Mark[]>();
  #style: string | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      this.#style =
        attributes['style:family'] === 'text' ? (attributes['style:name'] ?? null) : null;
    } else if (name === 'style:text-properties' && this.#style !== null) {
      this.#styles.set(this.#style, marksOf(attributes));
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
  }

  of(style: string): readonly Mark[] {
    return this.#styles.get(style) ?? [];
  }
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
