import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Report } from '../../../shared/model/report.ts';
import { blockText } from '../../../shared/model/rich-text.ts';
import { layoutTable } from '../../../shared/model/table-layout.ts';

/**
 * The floor of the export: the same tables with the same text, built in the most obvious way with the same
 * library and nothing else — no styles, widths, numbers, merged cells, fixed clock or reading back.
 */
export async function bareDocxBuild(report: Report): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  for (const formSection of report.form.sections) {
    const section = report.sections.find(({ formSectionId }) => formSectionId === formSection.id);
    children.push(new Paragraph(formSection.heading));
    if (section?.kind === 'prose') {
      children.push(...section.body.map((block) => new Paragraph(blockText(block))));
    }
    if (section?.kind !== 'table' || formSection.kind !== 'table') continue;
    const header = formSection.columns.map(({ label }) => cellOf([label]));
    const rows = layoutTable(formSection).map((cells, i) => {
      const row = section.rows[i];
      const texts = cells.map(
        ({ lines, column }) =>
          lines ??
          (column.role === 'owner' ? row?.owners : row?.cells[column.id]?.map(blockText)) ??
          [],
      );
      return new TableRow({ children: texts.map(cellOf) });
    });
    children.push(new Table({ rows: [new TableRow({ children: header }), ...rows] }));
  }
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

function cellOf(lines: readonly string[]): TableCell {
  const shown = lines.length === 0 ? [''] : lines;
  return new TableCell({ children: shown.map((line) => new Paragraph(line)) });
}
