import type { Mark } from '../../model/inline.ts';
import { child, type XmlElement } from '../xml-tree.ts';
import type { WordStyle } from './styles.ts';

const TOGGLES = [
  ['w:b', 'bold'],
  ['w:i', 'italic'],
  ['w:strike', 'strike'],
  ['w:dstrike', 'strike'],
] as const;

/**
 * The marks of a run: its own properties before those of its character style. What the paragraph's style
 * says of all its words is the looks of the document, not a mark.
 */
export function runMarks(run: XmlElement, styles: ReadonlyMap<string, WordStyle>): readonly Mark[] {
  const own = child(run, 'w:rPr');
  if (own === undefined) return [];
  const styleId = child(own, 'w:rStyle')?.attributes['w:val'];
  const style = styleId === undefined ? undefined : styles.get(styleId);
  // A link is blue and underlined by its style: nobody underlined it.
  const inherited = /^(hyperlink|internet link)/iu.test(style?.name ?? '')
    ? undefined
    : style?.look;
  const look = (name: string): XmlElement | undefined => child(own, name) ?? child(inherited, name);
  const marks: Mark[] = [];
  for (const [name, mark] of TOGGLES) if (isOn(look(name))) marks.push(mark);
  const underline = look('w:u')?.attributes['w:val'];
  if (underline !== undefined && underline !== 'none') marks.push('underline');
  const vertical = look('w:vertAlign')?.attributes['w:val'];
  if (vertical === 'superscript' || vertical === 'subscript') marks.push(vertical);
  return marks;
}

function isOn(toggle: XmlElement | undefined): boolean {
  if (toggle === undefined) return false;
  return !['0', 'false', 'off'].includes(toggle.attributes['w:val'] ?? 'true');
}
