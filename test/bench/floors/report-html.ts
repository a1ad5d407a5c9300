import type { Report } from '../../../shared/model/report.ts';
import { blockText } from '../../../shared/model/rich-text.ts';
import { layoutTable } from '../../../shared/model/table-layout.ts';

/** The same tables and text as HTML: what pandoc and LibreOffice are given to convert. */
export function reportHtml(report: Report): string {
  const parts: string[] = [];
  for (const formSection of report.form.sections) {
    const section = report.sections.find(({ formSectionId }) => formSectionId === formSection.id);
    parts.push(`<h2>${escapeText(formSection.heading)}</h2>`);
    if (section?.kind === 'prose') {
      parts.push(...section.body.map((block) => `<p>${escapeText(blockText(block))}</p>`));
    }
    if (section?.kind !== 'table' || formSection.kind !== 'table') continue;
    const header = formSection.columns.map(({ label }) => `<th>${escapeText(label)}</th>`).join('');
    const rows = layoutTable(formSection).map((cells, i) => {
      const row = section.rows[i];
      const texts = cells.map(({ lines, column }) => {
        const owners = column.role === 'owner' ? row?.owners : undefined;
        return lines ?? owners ?? row?.cells[column.id]?.map(blockText) ?? [];
      });
      const inside = texts.map(
        (all) => `<td>${all.map((text) => `<p>${escapeText(text)}</p>`).join('')}</td>`,
      );
      return `<tr>${inside.join('')}</tr>`;
    });
    parts.push(`<table><tr>${header}</tr>${rows.join('')}</table>`);
  }
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${parts.join('\n')}</body></html>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
