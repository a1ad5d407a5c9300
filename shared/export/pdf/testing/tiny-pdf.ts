import { strToU8 } from 'fflate';

/** The objects of a file of two pages: a table whose header row stands on both, and a bookmark. */
export const TINY: readonly string[] = [
  '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 8 0 R /Outlines 20 0 R>>',
  '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>',
  '<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 7 0 R>>>>>>',
  '<</Type /Page /Parent 2 0 R /Contents 6 0 R /Resources <</Font <</F1 7 0 R>>>>>>',
  stream(
    '/H1 <</MCID 0>> BDC BT /F1 12 Tf <0001> Tj ET EMC ' +
      '/P <</MCID 1>> BDC BT [<0002> -20 <0003>] TJ ET EMC ' +
      '/P <</MCID 2>> BDC /Span <</ActualText <FEFFD842DFB7>>> BDC BT <0004> Tj ET EMC EMC ' +
      '/Artifact BMC BT <0005> Tj ET EMC',
  ),
  stream(
    '/P <</MCID 0>> BDC BT /F1 12 Tf <00020003> Tj ET EMC ' +
      '/P <</MCID 1>> BDC BT (\\000\\001) Tj ET EMC BT <0005> Tj ET',
  ),
  '<</Type /Font /Subtype /Type0 /ToUnicode 9 0 R>>',
  '<</Type /StructTreeRoot /K 10 0 R>>',
  stream(
    '2 beginbfchar <0001> <7532> <0005> <0039> endbfchar 1 beginbfrange <0002> <0003> <4E59> endbfrange',
  ),
  '<</S /Document /K [11 0 R 12 0 R]>>',
  '<</S /H1 /Pg 3 0 R /K 0>>',
  '<</S /Table /K [13 0 R 15 0 R]>>',
  '<</S /TR /K [14 0 R]>>',
  '<</S /TH /K [<</Type /MCR /Pg 3 0 R /MCID 1>> <</Type /MCR /Pg 4 0 R /MCID 0>>]>>',
  '<</S /TR /K [16 0 R 17 0 R]>>',
  '<</S /TD /Pg 3 0 R /K 2>>',
  '<</S /TD /Pg 4 0 R /K 1>>',
  '<<>>',
  '<<>>',
  '<</First 21 0 R>>',
  '<</Title <FEFF7532>>>',
];

function stream(content: string): string {
  return `<</Length ${content.length}>> stream\n${content}\nendstream`;
}

/** Objects, numbered from 1, as a file. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(text, true);
}
