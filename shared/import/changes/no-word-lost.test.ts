import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportWithEveryBlock } from '../../../test/fixtures/every-block.ts';
import { filledReport } from '../../../test/fixtures/filled-report.ts';
import { loadExporter } from '../../export/exporters.ts';
import { countingIds } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import type { ForeignDocument, ForeignPart } from '../foreign-document.ts';
import { readDocument } from '../read-document.ts';
import { applyChanges } from './apply-changes.ts';
import { findChanges } from './find-changes.ts';
import { partsText } from './word-lines.ts';

// Whatever is done to a document, each sign that somebody put into it is in the report when all is taken, or listed.

const REPORTS: readonly (() => Report)[] = [
  reportWithEveryBlock,
  () => filledReport('bsmi-115-plan', 2),
  () => filledReport('tainan-110-results', 3),
];

/** What is done to the line at a place, counted over all lines of the document. */
interface Edit {
  readonly at: number;
  readonly act: 'put in' | 'retype' | 'delete' | 'double' | 'join';
  readonly offset: number;
}

const arbitraryEdits = (): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.record({
      at: fc.nat(5000),
      act: fc.constantFrom('put in', 'retype', 'delete', 'double', 'join'),
      offset: fc.nat(60),
    }),
    { minLength: 1, maxLength: 12 },
  );

/** A sign that no report has, one for each edit: beyond the first plane, so that it is found wherever it comes to. */
const signOf = (i: number): string => String.fromCodePoint(0x20100 + i);

function countLines(parts: readonly ForeignPart[]): number {
  return parts.reduce((sum, part) => {
    if (part.kind === 'drawing') return sum;
    if (part.kind === 'line') return sum + 1;
    const cells = part.rows.flatMap((row) => row.cells);
    return sum + cells.reduce((inside, cell) => inside + countLines(cell.parts), 0);
  }, 0);
}

/** The document after the edits; no line of its table of contents is touched, which repeats what stands elsewhere. */
function edited(parts: readonly ForeignPart[], edits: readonly Edit[]): readonly ForeignPart[] {
  const all = countLines(parts);
  const byLine = new Map(edits.map((edit, i) => [edit.at % all, { edit, sign: signOf(i) }]));
  let line = -1;
  const walk = (list: readonly ForeignPart[]): readonly ForeignPart[] => {
    const out: ForeignPart[] = [];
    let isJoining = false;
    for (const part of list) {
      if (part.kind === 'drawing') out.push(part);
      else if (part.kind === 'grid') {
        const rows = part.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, parts: walk(cell.parts) })),
        }));
        out.push({ ...part, rows });
        isJoining = false;
      } else {
        line += 1;
        const found = byLine.get(line);
        const text = part.children.map((one) => (one.type === 'text' ? one.text : '\n')).join('');
        const signs = [...text];
        const at = Math.min(signs.length, found?.edit.offset ?? 0);
        const put = `${signs.slice(0, at).join('')}${found?.sign ?? ''}${signs.slice(at).join('')}`;
        const says = (own: string): ForeignPart => ({
          ...part,
          children: own === '' ? [] : [{ type: 'text', text: own }],
        });
        const before = out.at(-1);
        if (isJoining && before?.kind === 'line') {
          out[out.length - 1] = { ...before, children: [...before.children, ...part.children] };
          isJoining = false;
        } else if (found === undefined) out.push(part);
        else if (found.edit.act === 'delete') continue;
        else if (found.edit.act === 'retype') out.push(says(`${found.sign}全新的一行`));
        else if (found.edit.act === 'double') out.push(part, says(put));
        else {
          out.push(says(put));
          isJoining = found.edit.act === 'join';
        }
      }
    }
    return out;
  };
  return walk(parts);
}

it('every sign that was put into a document arrives or is listed, and the account adds up', async () => {
  const exporter = await loadExporter('docx');
  if (exporter.kind !== 'file') throw new Error('a document is a file');
  const documents: (readonly [Report, ForeignDocument])[] = [];
  for (const make of REPORTS) {
    const report = make();
    const read = readDocument(await exporter.export(report, { now: '2026-01-02T03:04:05.000Z' }));
    if (!read.ok) throw new Error(read.error.code);
    documents.push([report, read.value]);
  }
  fc.assert(
    fc.property(fc.constantFrom(...documents), arbitraryEdits(), ([report, document], edits) => {
      const parts = edited(document.parts, edits);
      const { changes, account } = findChanges(report, report, { ...document, parts });
      const next = applyChanges(
        report,
        changes,
        () => ({ kind: 'take' }),
        document.images,
        countingIds('new'),
      );
      const told = changes.map((one) => (one.kind === 'fixed' ? one.after : ''));
      const arrived = `${JSON.stringify(next)}${told.join('')}`;
      const said = partsText(parts);
      const signs = edits.map((_, i) => signOf(i)).filter((sign) => said.includes(sign));
      expect(signs.filter((sign) => !arrived.includes(sign))).toEqual([]);
      expect(account.placed + account.fixed + account.unplaced).toBe(account.total);
    }),
    { numRuns: 150 },
  );
}, 120_000);
