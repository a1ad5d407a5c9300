import { type Report, reportTitle } from '../../model/report.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import { exportTexts } from '../../texts/export.ts';
import { escapeText } from '../escape-xml.ts';
import type { ExportOptions } from '../exporter.ts';

export const CORE_PROPERTIES_PATH = 'docProps/core.xml';

/**
 * The document's properties. Written here because the library takes the time from the machine's clock,
 * and knows neither language nor version. Schema: ISO/IEC 29500-2, Annex D (core properties).
 */
export function corePropertiesXml(report: Report, { now, edition }: ExportOptions): string {
  const time = `${now.slice(0, 19)}Z`;
  const properties = [
    element('dc:title', reportTitle(report)),
    element('dc:creator', report.agency),
    element('dc:description', exportTexts.description(report.form.name)),
    element('dc:language', 'zh-TW'),
    element('cp:lastModifiedBy', report.agency),
    element('cp:revision', '1'),
    ...(edition === undefined ? [] : [element('cp:version', edition)]),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${toXmlText(time)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${toXmlText(time)}</dcterms:modified>`,
  ];
  return `${DECLARATION}<cp:coreProperties ${NAMESPACES}>${properties.join('')}</cp:coreProperties>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

function element(name: string, text: string): string {
  return `<${name}>${toXmlText(text)}</${name}>`;
}

function toXmlText(text: string): string {
  return escapeText(sanitizeText(text));
}
