import { describe, expect, it } from 'vitest';
import { checkAgreement } from '../../shared/model/agreement.ts';
import { check } from '../../shared/model/check.ts';
import { type Report, reportSchema } from '../../shared/model/report.ts';
import { countCharacters, normalizeRichText, type RichText } from '../../shared/model/rich-text.ts';
import { checkForm } from '../../shared/template/check-form.ts';
import { type GenerateOptions, generateReport } from '../fixtures/generate-report.ts';

function texts(report: Report): readonly RichText[] {
  return report.sections.flatMap((section) =>
    section.kind === 'prose' ? [section.body] : section.rows.flatMap((r) => Object.values(r.cells)),
  );
}

describe.each<GenerateOptions>([
  { rows: 1, characters: 300, seed: 1 },
  { rows: 50, characters: 30_000, seed: 1 },
  { rows: 500, characters: 300_000, seed: 7 },
])('a generated report of $rows rows and $characters characters', (options) => {
  const report = generateReport(options);

  it('is valid, agrees with its form, and its form is sound', () => {
    expect(check(reportSchema, report).ok).toBe(true);
    expect(checkAgreement(report)).toEqual([]);
    expect(checkForm(report.form)).toEqual([]);
  });

  it('has the rows and, to within a sentence, the characters asked for', () => {
    const rows = report.sections.flatMap((section) =>
      section.kind === 'table' ? section.rows : [],
    );
    expect(rows).toHaveLength(options.rows);
    const written = texts(report).reduce((sum, text) => sum + countCharacters(text), 0);
    expect(Math.abs(written - options.characters)).toBeLessThan(60);
  });

  it('is canonical', () => {
    for (const text of texts(report)) expect(normalizeRichText(text)).toBe(text);
  });

  it('comes out the same for the same seed, and otherwise for another', () => {
    expect(JSON.stringify(generateReport(options))).toBe(JSON.stringify(report));
    expect(generateReport({ ...options, seed: options.seed + 1 })).not.toEqual(report);
  });
});
