import type { Mark } from '../../model/inline.ts';
import { child, elements, type XmlElement } from '../xml-tree.ts';

interface RawStyle {
  readonly parent: string | undefined;
  readonly list: string | undefined;
  readonly look: Readonly<Record<string, string>>;
  readonly isCommon: boolean;
}

/** A level of a list, as its style describes it. */
export interface ListLevel {
  readonly isBullet: boolean;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels its label shows. */
  readonly shown: number;
}

/** The styles of an OpenDocument text, with what they inherit. */
export class OdfStyles {
  readonly #styles = new Map<string, RawStyle>();
  readonly #lists = new Map<string, ReadonlyMap<number, ListLevel>>();

  /** @param roots the parts with styles: those of the document first */
  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots) {
      for (const [container, isCommon] of [
        ['office:styles', true],
        ['office:automatic-styles', false],
      ] as const) {
        for (const style of elements(child(root ?? undefined, container)))
          this.#note(style, isCommon);
      }
    }
  }

  /** The marks of a span; what a paragraph's style says of all its words is the looks of the document. */
  marks(styleName: string | undefined): readonly Mark[] {
    return marksOf(this.#look(styleName, 'text', new Set()));
  }

  /**
   * The marks of a whole line: what was set by hand is in a style made for it alone. Programs write a line
   * of which each word is marked so.
   */
  lineMarks(styleName: string | undefined): readonly Mark[] {
    const style = this.#styles.get(`paragraph ${styleName ?? ''}`);
    return style === undefined || style.isCommon ? [] : marksOf(style.look);
  }

  /** The list that a paragraph's style puts it in. */
  listOf(styleName: string | undefined): string | undefined {
    const seen = new Set<string>();
    for (let next = styleName; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = this.#styles.get(`paragraph ${next}`);
      if (style?.list !== undefined && style.list !== '') return style.list;
      next = style?.parent;
    }
    return undefined;
  }

  /** @param level from 1 on */
  listLevel(listName: string | undefined, level: number): ListLevel | undefined {
    return this.#lists.get(listName ?? '')?.get(level);
  }

  #look(
    styleName: string | undefined,
    family: string,
    seen: Set<string>,
  ): Readonly<Record<string, string>> {
    if (styleName === undefined || seen.has(styleName)) return {};
    seen.add(styleName);
    // A link is blue and underlined by its style: nobody underlined it.
    if (/internet.*link|hyperlink/iu.test(styleName)) return {};
    const style = this.#styles.get(`${family} ${styleName}`);
    if (style === undefined) return {};
    return { ...this.#look(style.parent, family, seen), ...style.look };
  }

  #note(style: XmlElement, isCommon: boolean): void {
    const name = style.attributes['style:name'] ?? '';
    if (style.name === 'text:list-style' || style.name === 'text:outline-style') {
      this.#lists.set(style.name === 'text:list-style' ? name : 'outline', levelsOf(style));
      return;
    }
    if (style.name !== 'style:style') return;
    this.#styles.set(`${style.attributes['style:family'] ?? ''} ${name}`, {
      parent: style.attributes['style:parent-style-name'],
      list: style.attributes['style:list-style-name'],
      look: child(style, 'style:text-properties')?.attributes ?? {},
      isCommon,
    });
  }
}

function marksOf(look: Readonly<Record<string, string>>): readonly Mark[] {
  const marks: Mark[] = [];
  if (/^(bold|[6-9]00)$/u.test(look['fo:font-weight'] ?? '')) marks.push('bold');
  if (/^(italic|oblique)$/u.test(look['fo:font-style'] ?? '')) marks.push('italic');
  if ((look['style:text-underline-style'] ?? 'none') !== 'none') marks.push('underline');
  const through = look['style:text-line-through-style'] ?? look['style:text-line-through-type'];
  if ((through ?? 'none') !== 'none') marks.push('strike');
  const [place] = (look['style:text-position'] ?? '').split(' ');
  if (place === 'super' || /^[1-9]\d*%$/u.test(place ?? '')) marks.push('superscript');
  if (place === 'sub' || /^-[1-9]\d*%$/u.test(place ?? '')) marks.push('subscript');
  return marks;
}

function levelsOf(style: XmlElement): ReadonlyMap<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const { name, attributes } of elements(style)) {
    levels.set(Number(attributes['text:level'] ?? '1'), {
      isBullet: name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image',
      format: attributes['style:num-format'] ?? '',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      start: Number(attributes['text:start-value'] ?? '1'),
      shown: Number(attributes['text:display-levels'] ?? '1'),
    });
  }
  return levels;
}
