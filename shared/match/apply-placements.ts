import { type CellAddress, richTextAt } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { isBlank, type RichText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import type { Leftover, Placement } from './place-table.ts';

/** What becomes of a placement: written behind what is there, in its place, or not at all. */
export type Decision = 'append' | 'replace' | 'skip';

/** The cell that a placement is for; undefined when the report has no such row, or it has no such column. */
export function addressOf(
  report: Report,
  { sectionId, formRowId, columnId }: Placement,
): CellAddress | undefined {
  const section = report.sections.find(({ id }) => id === sectionId);
  const row =
    section?.kind === 'table'
      ? section.rows.find((candidate) => candidate.formRowId === formRowId)
      : undefined;
  return row === undefined || !Object.hasOwn(row.cells, columnId)
    ? undefined
    : { kind: 'cell', sectionId, rowId: row.id, columnId };
}

/**
 * Writes placements into the report as decided. What is there is kept unless it was decided to replace it.
 * @param kept where the leftovers go, behind what is there; null leaves them out
 */
export function applyPlacements(
  report: Report,
  decided: readonly (readonly [Placement, Decision])[],
  leftovers: readonly Leftover[],
  kept: CellAddress | null,
): Report {
  let next = report;
  for (const [placement, decision] of decided) {
    const address = addressOf(next, placement);
    if (address === undefined || decision === 'skip') continue;
    next = write(next, address, placement.richText, decision);
  }
  if (kept === null || leftovers.length === 0) return next;
  return write(next, kept, leftovers.flatMap(leftoverLines), 'append');
}

/** A leftover under the strategy it stood beside, which is said once for all that stood beside it. */
function leftoverLines(
  { wording, text, richText, sourceRow }: Leftover,
  i: number,
  all: readonly Leftover[],
): RichText {
  const before = all[i - 1];
  const isSaid =
    before?.sourceRow === sourceRow && (before.text === wording || before.wording === wording);
  const isOwn = wording === '' || wording === text || isSaid;
  return isOwn ? richText : [paragraph([textRun(wording)]), ...richText];
}

function write(
  report: Report,
  address: CellAddress,
  richText: RichText,
  decision: Decision,
): Report {
  const before = richTextAt(report, address);
  if (before === undefined) return report;
  const isKept = decision === 'append' && !isBlank(before);
  const trimmed =
    before.at(-1)?.type === 'paragraph' && isBlank(before.slice(-1)) ? before.slice(0, -1) : before;
  return setRichText(report, address, isKept ? [...trimmed, ...richText] : richText);
}
