import { type Report, reportTitle } from '../../model/report.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import { exportTexts } from '../../texts/export.ts';
import { rowMapHash } from '../carried-report.ts';
import { escapeText } from '../escape-xml.ts';
import type { ExportOptions } from '../exporter.ts';
import { PROPERTY } from './carried.ts';
import { element, NAMESPACES, ODF_VERSION, xmlPart } from './xml.ts';

/** The part `meta.xml`: the document's properties. The time is that of the options, never the machine's. */
export function metaPart(report: Report, { now, edition, carriesReport }: ExportOptions): string {
  const time = `${now.slice(0, 19)}Z`;
  const said = (name: string, text: string): string =>
    element(name, {}, escapeText(sanitizeText(text)));
  const own = (name: string, text: string): string =>
    element(
      'meta:user-defined',
      { 'meta:name': name, 'meta:value-type': 'string' },
      escapeText(sanitizeText(text)),
    );
  const properties = [
    said('meta:generator', 'ReportDesk'),
    said('dc:title', reportTitle(report)),
    said('dc:description', exportTexts.description(report.form.name)),
    said('meta:initial-creator', report.agency),
    said('dc:creator', report.agency),
    said('meta:creation-date', time),
    said('dc:date', time),
    said('dc:language', 'zh-TW'),
    said('meta:editing-cycles', '1'),
    ...(edition === undefined ? [] : [own('Version', edition)]),
    ...(carriesReport === true
      ? [own(PROPERTY.report, report.id), own(PROPERTY.rows, rowMapHash(report))]
      : []),
  ];
  return xmlPart(
    element(
      'office:document-meta',
      { ...NAMESPACES, 'office:version': ODF_VERSION },
      element('office:meta', {}, properties.join('')),
    ),
  );
}
