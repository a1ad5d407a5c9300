import type { ExportedPart } from '../exported-text.ts';

/** No more are named: when more are gone, whole lines are, and a font is not the reason. */
const MOST = 5;

/**
 * The characters of a text that a printed file has nowhere: most likely no font of the PC has them. ASCII is left
 * out, since every font has it.
 * @returns whole characters in the order of the text; none when more than a few are gone
 */
export function unprintedCharacters(
  expected: readonly ExportedPart[],
  printed: readonly ExportedPart[],
): readonly string[] {
  const found = new Set(printed.flatMap(charactersOf));
  const gone = new Set(
    expected
      .flatMap(charactersOf)
      .filter((character) => /[^\p{ASCII}\p{Cc}]/u.test(character) && !found.has(character)),
  );
  // The sign that stands for a picture is no character that anybody wrote.
  gone.delete('\uFFFC');
  return gone.size > MOST ? [] : [...gone];
}

function charactersOf(part: ExportedPart): readonly string[] {
  if (part.kind === 'paragraph') return [...part.text];
  return part.rows.flatMap(({ cells }) =>
    cells.flatMap(({ paragraphs }) => [...paragraphs.join('')]),
  );
}
