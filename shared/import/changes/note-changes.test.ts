import { describe, expect, it } from 'vitest';
import { reportWithEveryBlock } from '../../../test/fixtures/every-block.ts';
import { loadExporter } from '../../export/exporters.ts';
import { DEFAULT_PAGE_SETUP, runningLines } from '../../export/page-setup.ts';
import { plainText } from '../../model/rich-text.ts';
import type { ForeignDocument, ForeignNote } from '../foreign-document.ts';
import { readDocument } from '../read-document.ts';
import { findChanges } from './find-changes.ts';

const report = reportWithEveryBlock();
const SETUP = { ...DEFAULT_PAGE_SETUP, header: '{機關}（稿）', footer: '{機關} 第 {頁碼} 頁' };
const running = runningLines(SETUP, report);

async function exported(format: 'docx' | 'odt'): Promise<ForeignDocument> {
  const exporter = await loadExporter(format);
  if (exporter.kind !== 'file') throw new Error(`${format} is no file`);
  const options = { now: '2026-01-02T03:04:05.000Z', comments: 'all', pageSetup: SETUP } as const;
  const read = readDocument(await exporter.export(report, options));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const changesOf = (document: ForeignDocument) =>
  findChanges(report, report, document, running).changes;
const withNotes = (document: ForeignDocument, ...notes: readonly ForeignNote[]) => ({
  ...document,
  notes: [...document.notes, ...notes],
});
const LONG = `第一行${'很長的說明'.repeat(30)}\n第二行`;

for (const format of ['docx', 'odt'] as const) {
  describe(`what stands beside the text of a .${format} document`, () => {
    it('says nothing new while it is what was exported: the comments, the lines at head and foot', async () => {
      const document = await exported(format);
      expect(document.notes.map(({ kind }) => kind)).toContain('comment');
      expect(document.notes.map(({ kind }) => kind)).toContain('header');
      expect(changesOf(document)).toEqual([]);
    });

    it('can be placed with every word of it: a footnote, a new comment, words deleted that the report never had', async () => {
      const kinds = ['footnote', 'comment', 'deleted'] as const;
      const notes = kinds.map((kind) => ({ kind, text: LONG }));
      const changes = changesOf(withNotes(await exported(format), ...notes));
      expect(
        changes.map((one) =>
          one.kind === 'unplaced' ? [one.place, one.text, plainText(one.richText)] : one.kind,
        ),
      ).toEqual([
        [['註腳'], LONG, LONG],
        [['註解'], LONG, LONG],
        [['追蹤修訂中已刪除的文字'], LONG, LONG],
      ]);
    });

    it('is not listed again where the report has the deleted words itself', async () => {
      const document = await exported(format);
      expect(changesOf(withNotes(document, { kind: 'deleted', text: '全年受理' }))).toEqual([]);
    });

    it('is listed where a line at head or foot was changed, and told where it is gone', async () => {
      const document = await exported(format);
      const notes = document.notes.map((note) =>
        note.text.includes('（稿）') ? { ...note, text: '本局（定稿）' } : note,
      );
      const [changed, ...others] = changesOf({ ...document, notes });
      expect(others).toEqual([]);
      expect(changed).toMatchObject({
        kind: 'unplaced',
        place: ['頁首或頁尾'],
        text: '本局（定稿）',
      });
      const gone = document.notes.filter(({ text }) => !text.includes('（稿）'));
      expect(changesOf({ ...document, notes: gone })).toMatchObject([
        { kind: 'fixed', before: `${report.agency}（稿）`, after: '' },
      ]);
    });
  });
}
