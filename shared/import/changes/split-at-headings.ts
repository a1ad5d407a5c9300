import { inlinesText } from '../../model/inline.ts';
import { sliceInlines } from '../../model/slice.ts';
import type { ForeignLine, ForeignPart } from '../foreign-document.ts';
import { foldLine, foldParts } from './fold-line.ts';

/** Shorter wording may begin or end any sentence. */
const MIN_HEADING = 4;

/**
 * The parts of a document with headings on lines of their own. Whoever deletes the mark between a text and the heading
 * below it, or between a heading and its text, makes one line of both: without its heading all that follows would count
 * as the section's above.
 * @param headings folded wording of the report's headings
 */
export function splitAtHeadings(
  parts: readonly ForeignPart[],
  headings: readonly string[],
): readonly ForeignPart[] {
  const there = new Set(parts.map((part) => foldParts([part])));
  const lost = headings.filter((text) => text.length >= MIN_HEADING && !there.has(text));
  if (lost.length === 0) return parts;
  return parts.flatMap((part): readonly ForeignPart[] => {
    if (part.kind !== 'line' || part.isContents === true) return [part];
    const text = foldParts([part]);
    const heading = lost.find((one) => text.startsWith(one) || text.endsWith(one));
    if (heading === undefined) return [part];
    lost.splice(lost.indexOf(heading), 1);
    // The number of a list is no part of the children.
    const label = foldLine(part.label ?? '').length;
    return text.startsWith(heading)
      ? splitBehind(part, heading.length - label, true)
      : splitBehind(part, text.length - heading.length - label, false);
  });
}

/** A line in two, behind so many characters that are no white space. */
function splitBehind(
  line: ForeignLine,
  count: number,
  isFirstHeading: boolean,
): readonly ForeignPart[] {
  const text = inlinesText(line.children);
  let [at, seen] = [0, 0];
  for (; at < text.length && seen < count; at += 1) if (foldLine(text[at] ?? '') !== '') seen += 1;
  if (count <= 0 || at >= text.length) return [line];
  const { heading = 1, ...rest } = line;
  const first = { ...rest, children: sliceInlines(line.children, 0, at) };
  const second: ForeignLine = {
    kind: 'line',
    label: null,
    anchors: [],
    children: sliceInlines(line.children, at, text.length),
  };
  return isFirstHeading ? [{ ...first, heading }, second] : [first, { ...second, heading }];
}
