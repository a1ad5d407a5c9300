const OLD = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The namespaces of Word's documents, in both editions of the standard, with the prefixes that everybody writes. */
export const WORD_NAMES: ReadonlyMap<string, string> = new Map([
  ...[
    ['wordprocessingml/2006/main', 'wordprocessingml/main', 'w'],
    ['drawingml/2006/main', 'drawingml/main', 'a'],
    ['drawingml/2006/picture', 'drawingml/picture', 'pic'],
    ['drawingml/2006/diagram', 'drawingml/diagram', 'dgm'],
    ['drawingml/2006/chart', 'drawingml/chart', 'c'],
    ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing', 'wp'],
    ['officeDocument/2006/relationships', 'officeDocument/relationships', 'r'],
    ['officeDocument/2006/math', 'officeDocument/math', 'm'],
  ].flatMap(([old, strict, prefix]): [string, string][] => [
    [`${OLD}/${old}`, prefix ?? ''],
    [`${STRICT}/${strict}`, prefix ?? ''],
  ]),
  [`${OLD}/markup-compatibility/2006`, 'mc'],
  [`${OLD}/package/2006/relationships`, 'rel'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);
