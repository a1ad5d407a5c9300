import { element, NAMESPACES, ODF_VERSION, xmlPart } from './xml.ts';

/** Rows whose paragraphs keep with the next ones do so too: a header or a band never ends a page. */
const ROWS_KEEP = 'TableRowKeep';

/**
 * How LibreOffice sets a new document. All are said, because it takes a file that says only some of them for one of
 * an old version, which it set differently. Other programs do not read them.
 */
const LAYOUT: Readonly<Record<string, boolean>> = {
  [ROWS_KEEP]: true,
  AddExternalLeading: true,
  AddParaLineSpacingToTableCells: true,
  AddParaSpacingToTableCells: true,
  AddParaTableSpacing: true,
  AddParaTableSpacingAtStart: true,
  AlignTabStopPosition: true,
  AutoFirstLineIndentDisregardLineSpace: true,
  ClipAsCharacterAnchoredWriterFlyFrames: false,
  CollapseEmptyCellPara: true,
  DoNotJustifyLinesWithManualBreak: false,
  IgnoreFirstLineIndentInNumbering: false,
  OutlineLevelYieldsNumbering: false,
  PropLineSpacingShrinksFirstLine: true,
  SubtractFlysAnchoredAtFlys: false,
  TabOverflow: true,
  TabsRelativeToIndent: true,
  UnxForceZeroExtLeading: false,
  UseFormerLineSpacing: false,
  UseFormerObjectPositioning: false,
  UseFormerTextWrapping: false,
  UseOldNumbering: false,
  UseOldPrinterMetrics: false,
};

/** The part `settings.xml`. */
export function settingsPart(): string {
  const items = Object.entries(LAYOUT).map(([name, value]) =>
    element('config:config-item', { 'config:name': name, 'config:type': 'boolean' }, String(value)),
  );
  const set = element(
    'config:config-item-set',
    { 'config:name': 'ooo:configuration-settings' },
    items.join(''),
  );
  return xmlPart(
    element(
      'office:document-settings',
      {
        'xmlns:office': NAMESPACES['xmlns:office'],
        'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
        'xmlns:ooo': 'http://openoffice.org/2004/office',
        'office:version': ODF_VERSION,
      },
      element('office:settings', {}, set),
    ),
  );
}
