import { describe, expect, it } from 'vitest';
import { type DocumentEdits, editDocx } from '../../../test/fixtures/edit-docx.ts';
import { FORM_IDS, filledReport } from '../../../test/fixtures/filled-report.ts';
import { seededRandom } from '../../../test/fixtures/random.ts';
import { loadExporter } from '../../export/exporters.ts';
import { addressKey, richTextAt, writableAddresses } from '../../model/address.ts';
import type { Report } from '../../model/report.ts';
import { blockInlines, plainText } from '../../model/rich-text.ts';
import { readDocument } from '../read-document.ts';
import { findChanges } from './find-changes.ts';

interface Figures {
  cells: number;
  attributed: number;
  characters: number;
  accounted: number;
}

/** The longest run of each place: a text that stands nowhere else. */
function places(report: Report): readonly { readonly key: string; readonly text: string }[] {
  const found = writableAddresses(report).flatMap((address) => {
    const runs = (richTextAt(report, address) ?? [])
      .filter((block) => block.type === 'paragraph')
      .flatMap(blockInlines)
      .flatMap((one) => (one.type === 'text' && one.marks === undefined ? [one.text] : []));
    const [text] = [...runs].sort((a, b) => b.length - a.length);
    return text === undefined || text.length < 12 ? [] : [{ key: addressKey(address), text }];
  });
  return found.filter(({ text }) => found.filter((one) => one.text === text).length === 1);
}

async function measure(report: Report, seed: number, losesAnchors: boolean): Promise<Figures> {
  const random = seededRandom(seed);
  const all = places(report);
  const some = (share: number) => all.filter(() => random() < share);
  const retyped = some(0.4);
  const isRetyped = new Set(retyped.map(({ text }) => text));
  const rest = all.filter(({ text }) => !isRetyped.has(text));
  const split = rest.filter((_, i) => i % 4 === 0);
  const added = rest.filter((_, i) => i % 7 === 1);
  const deleted = rest.filter((_, i) => i % 11 === 2);
  const edits: DocumentEdits = {
    retyped: new Map(retyped.map(({ text }, i) => [text, `改寫第${i}處，共計 ${i * 37} 件。`])),
    deletedRows: deleted.map(({ text }) => text),
    addedRows: new Map(added.map(({ text }, i) => [text, `另行增加的措施第${i}種`])),
    merged: rest.filter((_, i) => i % 5 === 3).map(({ text }) => text),
    split: new Map(split.map(({ text }) => [text, 6])),
    losesAnchors,
  };
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('no file');
  const bytes = await docx.export(report, { now: '2026-01-02T03:04:05.000Z', carriesReport: true });
  const read = readDocument(editDocx(bytes, edits));
  if (!read.ok) throw new Error(read.error.code);
  const { changes, account } = findChanges(report, report, read.value);
  const byKey = new Map(
    changes.flatMap((one) =>
      one.kind === 'text' ? [[addressKey(one.address), plainText(one.after)] as const] : [],
    ),
  );
  const right = retyped.filter(({ key }, i) => byKey.get(key)?.includes(`改寫第${i}處`) === true);
  const stayed = rest.filter(({ key, text }) => {
    const isEdited = [split, added, deleted].some((list) => list.some((one) => one.text === text));
    return !isEdited && byKey.get(key)?.includes(text) !== false;
  });
  const quiet = rest.filter(
    ({ text }) => ![split, added, deleted].some((list) => list.some((one) => one.text === text)),
  );
  return {
    cells: retyped.length + quiet.length,
    attributed: right.length + stayed.length,
    characters: account.total,
    accounted: account.placed + account.fixed + account.unplaced,
  };
}

describe('documents of every form, with retyped cells, rows added and deleted, paragraphs merged and split', () => {
  for (const losesAnchors of [false, true]) {
    it(`come back to their places, ${losesAnchors ? 'without' : 'with'} anchors, and no sign is dropped`, async () => {
      const sum: Figures = { cells: 0, attributed: 0, characters: 0, accounted: 0 };
      for (const formId of FORM_IDS) {
        for (let seed = 1; seed <= 4; seed += 1) {
          const figures = await measure(filledReport(formId, seed), seed * 31, losesAnchors);
          expect(figures.accounted).toBe(figures.characters);
          for (const key of ['cells', 'attributed', 'characters', 'accounted'] as const)
            sum[key] += figures[key];
        }
      }
      expect(sum.cells).toBeGreaterThan(300);
      expect(sum.attributed / sum.cells).toBeGreaterThanOrEqual(0.98);
    });
  }
});
