import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryReport } from '../../../test/fixtures/arbitraries.ts';
import { withoutUnusedImages } from '../../model/report-image.ts';
import { takeCarriedReport } from '../carried-document.ts';
import { type ExportChoices, LEVEL_CHOICES, NUMBERING_CHOICES } from '../export-options.ts';
import { DEFAULT_PAGE_SETUP } from '../page-setup.ts';
import { verifyExport } from '../verify-export.ts';
import { docxExporter } from './docx-exporter.ts';
import { writeDocx } from './write-docx.ts';

const NOW = '2026-01-05T01:02:03.000Z';

const arbitraryChoices = (): fc.Arbitrary<ExportChoices> =>
  fc.record({
    comments: fc.constantFrom('none', 'open', 'all'),
    levels: fc.constantFrom(...LEVEL_CHOICES),
    numbering: fc.constantFrom(...NUMBERING_CHOICES),
    contents: fc.boolean(),
    carriesReport: fc.constant(true),
    pageSetup: fc.record({
      ...Object.fromEntries(
        Object.entries(DEFAULT_PAGE_SETUP).map(([key, value]) => [key, fc.constant(value)]),
      ),
      orientation: fc.constantFrom('portrait', 'landscape'),
      bodySize: fc.constantFrom(10.5, 14, 16),
      header: fc.constantFrom('', '{機關} {年度}'),
    }) as fc.Arbitrary<typeof DEFAULT_PAGE_SETUP>,
  });

it('a document holds every word under any choices, is the same each time, and gives its report back', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport(), arbitraryChoices(), async (report, choices) => {
      const options = { ...choices, now: NOW };
      const bytes = await writeDocx(report, options);
      expect(verifyExport(docxExporter, report, bytes, options)).toEqual([]);
      expect(await writeDocx(report, options)).toEqual(bytes);
      const taken = await takeCarriedReport(bytes, 'docx');
      expect(taken).toMatchObject({ ok: true, value: { isUnchanged: true } });
      expect(taken.ok && taken.value.data).toEqual(withoutUnusedImages(report));
    }),
    { numRuns: 200 },
  );
}, 120_000);
