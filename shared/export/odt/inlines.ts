import type { Inline } from '../../model/inline.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { spacedText } from './text.ts';
import { element } from './xml.ts';

/** The runs of text on the other side of a line's ends, for comments that come over from there. */
export interface LineNeighbours {
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
}

const isText = (inline: Inline): boolean => inline.type === 'text';

/**
 * Inlines as the content of a paragraph: marks as spans, breaks and tabs as elements, comments where they begin and
 * end.
 * @param label the printed number before them; it is followed by a tab
 * @param neighbours null for a line that takes no comments
 */
export function inlineContent(
  inlines: readonly Inline[],
  { styles, comments }: OdtSheet,
  label: string | null = null,
  neighbours: LineNeighbours | null = { before: undefined, after: undefined },
): string {
  const sheet = neighbours === null ? null : comments;
  let content = '';
  let plain = label === null ? '' : `${label}\t`;
  const endPlain = (): void => {
    content += spacedText(plain);
    plain = '';
  };
  const add = (signs: readonly string[]): void => {
    if (signs.length === 0) return;
    endPlain();
    content += signs.join('');
  };
  if (sheet !== null) add(sheet.takeWaiting());
  let left = neighbours?.before;
  for (const [i, inline] of inlines.entries()) {
    if (inline.type === 'break') {
      plain += '\n';
      continue;
    }
    if (sheet !== null) add(sheet.begin(left, inline));
    if (inline.marks === undefined) plain += inline.text;
    else {
      endPlain();
      const style = styles.text(inline.marks);
      content += element('text:span', { 'text:style-name': style }, spacedText(inline.text));
    }
    if (sheet !== null) {
      left = inline;
      add(sheet.end(inline, inlines.slice(i + 1).find(isText) ?? neighbours?.after));
    }
  }
  endPlain();
  return content;
}
