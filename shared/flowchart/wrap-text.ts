import { widthInEm } from '../export/docx/text-width.ts';

/** One line of a box's words. */
export interface FlowLine {
  readonly text: string;
  /** Whether a line feed of the words stands before it, not merely the edge of the box. */
  readonly isNew: boolean;
}

/** Signs that begin no line, and signs that end none (中文標點符號避頭尾). */
const NO_START = /^[、。，．；：？！）」』】〉》〕…—,.;:?!)\]}%％]/u;
const NO_END = /[（「『【〈《〔([{]$/u;

/**
 * Words in lines no wider than a box, full-width characters counted as one em and ASCII as half, so that the
 * screen and every file break them at the same places. Nothing is left out: the lines' texts together are
 * the words without their line feeds. The lines of a paragraph are about as long as each other.
 * @param maxEm how wide a line may be; one sign that must not stand alone may reach out of it
 */
export function wrapText(text: string, maxEm: number): readonly FlowLine[] {
  return text.split('\n').flatMap((paragraph, i) => {
    const lines = balanced(unitsOf(paragraph), maxEm);
    return lines.map((line, k): FlowLine => ({ text: line, isNew: i > 0 && k === 0 }));
  });
}

/** As few lines as there must be, and then as narrow as that allows. */
function balanced(units: readonly string[], maxEm: number): readonly string[] {
  const widest = fill(units, maxEm);
  let best = widest;
  for (let width = maxEm - 0.5; width >= maxEm / 2; width -= 0.5) {
    const lines = fill(units, width);
    if (lines.length > widest.length) break;
    best = lines;
  }
  return best;
}

function fill(units: readonly string[], maxEm: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line !== '' && widthInEm((line + unit).trimEnd()) > maxEm) {
      lines.push(line);
      line = '';
    }
    line += unit;
  }
  return [...lines, line];
}

/** What is never broken: a Latin word or number with the space behind it, a character with its punctuation. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  for (const sign of text.match(/[\u0021-\u007E]{1,16}\s?|\P{M}\p{M}*|./gsu) ?? []) {
    const before = units.at(-1);
    const sticks =
      before !== undefined && before.length < 24 && (NO_START.test(sign) || NO_END.test(before));
    if (sticks) units[units.length - 1] = before + sign;
    else units.push(sign);
  }
  return units;
}
