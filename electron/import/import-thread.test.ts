import { describe, expect, it } from 'vitest';
import { loadExporter } from '../../shared/export/exporters.ts';
import type { ImportedDocument } from '../../shared/import/imported-document.ts';
import { type PlanTask, runPlanTask } from '../../shared/import/plan-task.ts';
import { readDocument } from '../../shared/import/read-document.ts';
import { sampleReport } from '../../test/fixtures/filled-report.ts';
import { createImportThread, takeCarriedInThread } from './import-thread.ts';

async function sampleDocument(): Promise<Uint8Array> {
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('a document is a file');
  return docx.export(sampleReport(), { now: '2026-01-02T03:04:05.000Z', carriesReport: true });
}

describe('the thread that reads documents', () => {
  it('gives the document with the report that it carries', async () => {
    const read = await createImportThread().read(await sampleDocument(), '報告.docx');
    if (!read.ok) throw new Error(read.error.code);
    const imported = JSON.parse(read.value) as ImportedDocument;
    expect([imported.fileName, imported.document.format]).toEqual(['報告.docx', 'docx']);
    expect(imported.carried?.id).toBe(sampleReport().id);
  });

  it('gives the report of a document that nobody changed', async () => {
    expect(await takeCarriedInThread(await sampleDocument(), '/報告.docx')).toEqual({
      ok: true,
      value: sampleReport(),
    });
  });

  it('is given up by cancelling, and by another document', async () => {
    const thread = createImportThread();
    const bytes = await sampleDocument();
    const first = thread.read(bytes, '一.docx');
    const second = thread.read(bytes, '二.docx');
    thread.cancel();
    expect([await first, await second]).toEqual([
      { ok: false, error: { code: 'cancelled' } },
      { ok: false, error: { code: 'cancelled' } },
    ]);
    const third = await thread.read(bytes, '三.docx');
    expect(third.ok).toBe(true);
  });

  it('refuses what is no document with the reason', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await createImportThread().read(old, '舊.docx')).toEqual({
      ok: false,
      error: { code: 'document-refused', file: '舊.docx', why: 'old-format' },
    });
  });

  it('answers what is asked about a document as the functions themselves would', async () => {
    const read = readDocument(await sampleDocument());
    if (!read.ok) throw new Error(read.error.code);
    const report = sampleReport();
    const asked = { document: read.value, base: report, current: report, running: null };
    const task = JSON.stringify({ kind: 'changes', asked } satisfies PlanTask);
    const answer = await createImportThread().plan(task);
    if (!answer.ok) throw new Error(answer.error.code);
    const wanted = runPlanTask({ kind: 'changes', asked });
    expect(JSON.parse(answer.value)).toEqual(JSON.parse(JSON.stringify(wanted)));
    expect(JSON.parse(answer.value).anchors.rows).toBeGreaterThan(10);
  });

  it('gives a question up when it is called off, and takes the next one', async () => {
    const thread = createImportThread();
    const read = readDocument(await sampleDocument());
    if (!read.ok) throw new Error(read.error.code);
    const forms = [sampleReport().form];
    const task = JSON.stringify({ kind: 'recognise', asked: { document: read.value, forms } });
    const first = thread.plan(task);
    thread.cancel();
    expect(await first).toEqual({ ok: false, error: { code: 'cancelled' } });
    const second = await thread.plan(task);
    if (!second.ok) throw new Error(second.error.code);
    expect(JSON.parse(second.value).forms[0].formId).toBe(forms[0]?.id);
  });
});
