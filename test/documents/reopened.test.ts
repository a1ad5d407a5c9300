import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExporter } from '../../shared/export/exporters.ts';
import { findChanges } from '../../shared/import/changes/find-changes.ts';
import { applyPlan } from '../../shared/import/foreign/apply-plan.ts';
import { planImport } from '../../shared/import/foreign/plan-import.ts';
import { readDocument } from '../../shared/import/read-document.ts';
import { countingIds } from '../../shared/model/ids.ts';
import type { Report } from '../../shared/model/report.ts';
import { plainText } from '../../shared/model/rich-text.ts';
import { editDocx } from '../fixtures/edit-docx.ts';
import { blankReport, FORM_IDS, filledReport } from '../fixtures/filled-report.ts';
import { attribution, type PlannedEdits, planEdits, sumOf } from '../fixtures/measure-edits.ts';
import { type UglyDocument, uglyDocx } from '../fixtures/ugly-docx.ts';
import { openWorkshop, type Workshop } from './libreoffice.ts';

// Documents that were edited, or made by hand, and then saved by LibreOffice, which rewrites everything but the text.

const NOW = '2026-01-05T01:02:03.000Z';
const FORMATS = ['docx', 'odt'] as const;

interface Edited {
  readonly stem: string;
  readonly report: Report;
  readonly planned: PlannedEdits;
}

let workshop: Workshop;
const edited: Edited[] = [];
const ugly = new Map<string, UglyDocument>();

beforeAll(async () => {
  workshop = openWorkshop();
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('a document is a file');
  for (const formId of FORM_IDS) {
    for (const seed of [1, 2, 3]) {
      const report = filledReport(formId, seed);
      const planned = planEdits(report, seed * 17, false);
      const bytes = await docx.export(report, { now: NOW, carriesReport: true });
      const stem = `edited-${formId}-${seed}`;
      workshop.put(`${stem}.docx`, editDocx(bytes, planned.edits));
      edited.push({ stem, report, planned });
    }
    const made = uglyDocx(blankReport(formId).form, '經濟部示範局', 113);
    workshop.put(`ugly-${formId}.docx`, made.bytes);
    ugly.set(formId, made);
  }
  const names = [
    ...edited.map(({ stem }) => `${stem}.docx`),
    ...[...ugly.keys()].map((formId) => `ugly-${formId}.docx`),
  ];
  for (const format of FORMATS) workshop.convert(names, format);
}, 300_000);
afterAll(() => workshop.close());

function reopened(stem: string, format: (typeof FORMATS)[number]) {
  const read = readDocument(workshop.take(join(format, `${stem}.${format}`)));
  if (!read.ok) throw new Error(`${stem}.${format}: ${read.error.code}`);
  return read.value;
}

describe('documents that were edited', () => {
  for (const format of FORMATS) {
    it(`and saved by LibreOffice as .${format}: 98 % of cells come back, and no sign is dropped`, () => {
      const all = edited.map(({ stem, report, planned }) => {
        const figures = attribution(planned, findChanges(report, report, reopened(stem, format)));
        expect([stem, figures.accounted]).toEqual([stem, figures.characters]);
        return figures;
      });
      const { cells, attributed, characters } = sumOf(all);
      console.log(`${format}: ${attributed} of ${cells} cells, ${characters} characters`);
      expect(cells).toBeGreaterThan(300);
      expect(attributed / cells).toBeGreaterThanOrEqual(0.98);
    });
  }
});

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

/** All that a report says, by the ids of form rows and sections. */
function said(report: Report): ReadonlyMap<string, string> {
  return new Map(
    report.sections.flatMap((section): (readonly [string, string])[] =>
      section.kind === 'prose'
        ? [[section.formSectionId, bare(plainText(section.body))]]
        : section.rows.map((row) => [
            row.formRowId,
            bare(Object.values(row.cells).map(plainText).join('')),
          ]),
    ),
  );
}

describe('documents made by hand', () => {
  for (const format of FORMATS) {
    it(`and saved by LibreOffice as .${format}: 95 % of rows and 99 % of characters are placed, the rest is kept`, () => {
      let [rows, right, characters, placed] = [0, 0, 0, 0];
      const lost: string[] = [];
      for (const [formId, { written }] of ugly) {
        const blank = blankReport(formId);
        const document = reopened(`ugly-${formId}`, format);
        const { pieces } = planImport(document, blank);
        const report = applyPlan(blank, pieces, new Set(), document.images, countingIds('made'));
        const now = said(report);
        const kept = (report.leftOver ?? []).flatMap(({ parts }) =>
          parts.map(({ text }) => bare(plainText(text))),
        );
        for (const [place, text] of written) {
          const lines = text.split('\n').map(bare);
          const size = lines.join('').length;
          rows += 1;
          characters += size;
          if (lines.every((line) => now.get(place)?.includes(line) === true)) {
            right += 1;
            placed += size;
          }
          const everywhere = [...now.values(), ...kept];
          lost.push(...lines.filter((line) => !everywhere.some((one) => one.includes(line))));
        }
      }
      console.log(`${format}: ${right} of ${rows} rows, ${placed} of ${characters} characters`);
      expect(lost).toEqual([]);
      expect(rows).toBeGreaterThan(150);
      expect(right / rows).toBeGreaterThanOrEqual(0.95);
      expect(placed / characters).toBeGreaterThanOrEqual(0.99);
    });
  }
});
