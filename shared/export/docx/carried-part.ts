import type { DocumentBibliography, IPropertiesOptions } from 'docx';
import { BuilderElement } from 'docx';
import type { Report } from '../../model/report.ts';
import { CARRIED_NAMESPACE, rowMapHash } from '../carried-report.ts';

// Where a Word document carries its report: in a custom XML part, which Word keeps (ISO/IEC 29500-1, 15.2.5).

export const CARRIED_PATH = 'customXml/item1.xml';
const PROPERTIES_PATH = 'customXml/itemProps1.xml';

/** Names of the document's own properties. */
export const PROPERTY = { report: 'ReportDeskReport', rows: 'ReportDeskRows' } as const;

/** What says which report, and which rows, without the part. */
export interface CarriedProperties {
  readonly reportId: string;
  readonly rows: string;
}

/** The properties of the document of a report. */
export function carriedProperties(report: Report): CarriedProperties {
  return { reportId: report.id, rows: rowMapHash(report) };
}

/** Fixed: an id of the part within its document, and the same bytes each time. */
const ITEM_ID = '{5B6F0C1E-2A47-4D0B-9C55-7E1D3A9F4B20}';

const PROPERTIES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${CARRIED_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

/**
 * The library's one way to a custom XML part is a document's list of sources: it makes the part, its relationships
 * and its types. What is in the part is put there when the package is made (`carriedParts`).
 */
export function carriedOptions({
  reportId,
  rows,
}: CarriedProperties): Pick<IPropertiesOptions, 'bibliography' | 'customProperties'> {
  const sources: DocumentBibliography['sources'] = new BuilderElement({ name: 'report' });
  return {
    bibliography: { sources },
    customProperties: [
      { name: PROPERTY.report, value: reportId },
      { name: PROPERTY.rows, value: rows },
    ],
  };
}

/** The parts themselves, in place of those the library makes. */
export function carriedParts(xml: string): readonly { path: string; data: string }[] {
  return [
    { path: CARRIED_PATH, data: xml },
    { path: PROPERTIES_PATH, data: PROPERTIES_XML },
  ];
}
