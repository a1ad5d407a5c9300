import { describe, expect, it } from 'vitest';
import { editDocx } from '../../../test/fixtures/edit-docx.ts';
import { FORM_IDS, filledReport } from '../../../test/fixtures/filled-report.ts';
import { attribution, planEdits, sumOf } from '../../../test/fixtures/measure-edits.ts';
import { loadExporter } from '../../export/exporters.ts';
import type { Report } from '../../model/report.ts';
import { readDocument } from '../read-document.ts';
import { findChanges } from './find-changes.ts';

async function measure(report: Report, seed: number, losesAnchors: boolean) {
  const planned = planEdits(report, seed, losesAnchors);
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('no file');
  const bytes = await docx.export(report, { now: '2026-01-02T03:04:05.000Z', carriesReport: true });
  const read = readDocument(editDocx(bytes, planned.edits));
  if (!read.ok) throw new Error(read.error.code);
  return attribution(planned, findChanges(report, report, read.value));
}

describe('documents of every form, with retyped cells, rows added and deleted, paragraphs merged and split', () => {
  for (const losesAnchors of [false, true]) {
    it(`come back to their places, ${losesAnchors ? 'without' : 'with'} anchors, and no sign is dropped`, async () => {
      const all = [];
      for (const formId of FORM_IDS) {
        for (let seed = 1; seed <= 4; seed += 1) {
          const figures = await measure(filledReport(formId, seed), seed * 31, losesAnchors);
          expect(figures.accounted).toBe(figures.characters);
          all.push(figures);
        }
      }
      const { cells, attributed } = sumOf(all);
      expect(cells).toBeGreaterThan(300);
      expect(attributed / cells).toBeGreaterThanOrEqual(0.98);
    });
  }
});
