import { plainText, type RichText } from '../../model/rich-text.ts';

/** Units, one each. A sign between two of them that stands in brackets belongs to a name: 第一課（研考、總務）. */
const UNITS = /(?:[（(][^（）()\n]*[）)]|[^\n、，,；;])+/gu;

/** The units that a text names. */
export function unitsIn(richText: RichText): readonly string[] {
  return [...plainText(richText).matchAll(UNITS)]
    .map(([unit]) => unit.trim())
    .filter((unit) => unit !== '');
}
