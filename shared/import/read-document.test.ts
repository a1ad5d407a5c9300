import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { partsText } from './changes/word-lines.ts';
import type { ForeignDocument } from './foreign-document.ts';
import { readDocument } from './read-document.ts';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:v="urn:schemas-microsoft-com:vml"';

const docxBytes = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      body.startsWith('<') && !body.startsWith('<w:')
        ? body
        : `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(
      Object.entries(more).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  });

function docx(
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): ForeignDocument {
  const read = readDocument(docxBytes(body, more));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const item = (text: string, numId: number, level: number) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
const rels = (...list: readonly [string, string, string][]) =>
  `${RELS}${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${/^https?:/u.test(target) ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

const labels = ({ parts }: ForeignDocument) =>
  parts.map((part) => (part.kind === 'line' ? part.label : part.kind));
const text = ({ parts }: ForeignDocument) => partsText(parts);

describe('a Word document', () => {
  it('has the numbers that Word would print, in Chinese formats, counted on, and begun anew', () => {
    const level = (at: number, format: string, words: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/>${more}</w:lvl>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${[
      level(0, 'ideographLegalTraditional', '%1、', '<w:pStyle w:val="Chapter"/>'),
      level(1, 'taiwaneseCountingThousand', '(%2)'),
      level(2, 'decimalFullWidth', '%3．'),
      level(3, 'ideographTraditional', '%4.'),
      level(4, 'decimal', '%1.%5', '<w:isLgl/>'),
    ].join(
      '',
    )}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:styleId="Chapter"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const document = docx(
      [
        p('甲', '<w:pStyle w:val="Chapter"/>'),
        item('乙', 1, 1),
        item('丙', 1, 2),
        item('丁', 1, 3),
        item('戊', 1, 1),
        p('沒有編號', '<w:pStyle w:val="Chapter"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        p('己', '<w:pStyle w:val="Chapter"/>'),
        item('庚', 1, 1),
        item('辛', 2, 1),
        item('壬', 1, 4),
      ].join(''),
      {
        'word/numbering.xml': numbering,
        'word/styles.xml': styles,
        'word/_rels/document.xml.rels': rels(
          ['a', 'numbering', 'numbering.xml'],
          ['b', 'styles', 'styles.xml'],
        ),
      },
    );
    expect(labels(document)).toEqual([
      '壹、',
      '(一)',
      '１．',
      '甲.',
      '(二)',
      null,
      '貳、',
      '(一)',
      '(五)',
      '2.1',
    ]);
  });

  it('takes insertions, leaves deletions and says so, shows results of fields, keeps everything else that can be read', () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`;
    const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const document = docx(
      `<w:p><w:ins>${run('<w:t>新增</w:t>')}</w:ins><w:del>${run('<w:delText>刪去</w:delText>')}</w:del>${field('begin')}${run('<w:instrText>REF x</w:instrText>')}${field('separate')}${run('<w:t>第 3 頁</w:t>')}${field('end')}${run('<w:tab/><w:t>𠮷שלום</w:t><w:softHyphen/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/>')}<w:hyperlink r:id="h">${run('<w:t>網頁</w:t>')}</w:hyperlink>${run('<w:ruby><w:rt><w:r><w:t>ㄅ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby>')}${run('<w:rPr><w:b/><w:u w:val="single"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t>')}${run('<mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><w:txbxContent><w:p><w:r><w:t>框裡</w:t></w:r></w:p></w:txbxContent></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框裡</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>')}${run('<w:t>\uE123</w:t>')}</w:p>`,
      { 'word/_rels/document.xml.rels': rels(['h', 'hyperlink', 'https://example.org/']) },
    );
    expect(text(document)).toBe('新增第 3 頁\t𠮷שלום\u2011☑網頁字2\uE123\n框裡');
    expect(document.notes).toEqual([{ kind: 'deleted', text: '刪去' }]);
    expect(document.notices).toEqual([
      { code: 'ruby', count: 1 },
      { code: 'private-use', signs: ['\uE123'] },
    ]);
    const [line] = document.parts;
    expect(
      line?.kind === 'line' && line.children.find((one) => one.type === 'text' && one.marks),
    ).toEqual({
      type: 'text',
      text: '2',
      marks: ['bold', 'underline', 'superscript'],
    });
  });

  it('has its merged cells at their first place, and tables in cells in theirs', () => {
    const cell = (inner: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${inner}</w:tc>`;
    const document = docx(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('頭'), '<w:gridSpan w:val="2"/>')}${cell(p('尾'))}</w:tr><w:tr>${cell(p('併'), '<w:vMerge w:val="restart"/>')}${cell(p('一'))}${cell(`<w:tbl><w:tr>${cell(p('內'))}</w:tr></w:tbl>${p('後')}`)}</w:tr><w:tr>${cell(p(''), '<w:vMerge/>')}${cell(p('二'))}${cell(p('三'))}</w:tr></w:tbl>`,
    );
    const [grid] = document.parts;
    if (grid?.kind !== 'grid') throw new Error('no table');
    expect(
      grid.rows.map(({ isHeader, cells }) => [
        isHeader,
        cells.map(({ column, columnSpan, rowSpan, parts }) => [
          column,
          columnSpan,
          rowSpan,
          partsText(parts),
        ]),
      ]),
    ).toEqual([
      [
        true,
        [
          [0, 2, 1, '頭'],
          [2, 1, 1, '尾'],
        ],
      ],
      [
        false,
        [
          [0, 1, 2, '併'],
          [1, 1, 1, '一'],
          [2, 1, 1, '內\n後'],
        ],
      ],
      [
        false,
        [
          [1, 1, 1, '二'],
          [2, 1, 1, '三'],
        ],
      ],
    ]);
  });

  it('reads ten thousand rows, and sixty-three columns', () => {
    const row = (columns: number) =>
      `<w:tr>${Array.from({ length: columns }, (_, i) => `<w:tc>${p(String(i))}</w:tc>`).join('')}</w:tr>`;
    const long = docx(`<w:tbl>${row(3).repeat(10_000)}</w:tbl>`).parts[0];
    const wide = docx(`<w:tbl>${row(63)}</w:tbl>`).parts[0];
    expect(long?.kind === 'grid' && long.rows.length).toBe(10_000);
    expect(wide?.kind === 'grid' && wide.rows[0]?.cells.length).toBe(63);
  });

  it('leaves macros, links to elsewhere and a picture of 60,000 pixels alone, and says so', () => {
    const png = new Uint8Array(64);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(png.buffer).setUint32(12, 0x49484452);
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 10);
    const document = docx(
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="大圖"/><a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p>`,
      {
        'word/media/a.png': png,
        'word/vbaProject.bin': new Uint8Array([1]),
        'word/_rels/document.xml.rels': rels(
          ['i', 'image', 'media/a.png'],
          ['t', 'attachedTemplate', 'http://example.org/t.dotm'],
        ),
      },
    );
    expect(document.notices).toEqual([
      { code: 'macros', count: 1 },
      { code: 'links', count: 1 },
      { code: 'picture', alt: '大圖', why: 'too-many-pixels' },
    ]);
    expect(document.images).toEqual({});
  });
});

/** A picture of one pixel, as far as its header goes. */
function png(mark: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(12, 0x49484452);
  view.setUint32(16, 1);
  view.setUint32(20, 1);
  bytes[40] = mark;
  return bytes;
}

describe('what a Word document draws', () => {
  const drawing = (inner: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="圖"/>${inner}</wp:inline></w:drawing></w:r></w:p>`;
  const box = (inner: string) => `<wps:wsp><w:txbxContent>${inner}</w:txbxContent></wps:wsp>`;
  const drawn = ({ parts }: ForeignDocument) =>
    parts.map((part) =>
      part.kind === 'drawing' ? [part.image, ...part.texts] : partsText([part]),
    );

  it('has every picture of a group, and the words of its boxes with their tabs, breaks and numbers', () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const document = docx(
      drawing(
        `<a:blip r:embed="a"/><a:blip r:embed="b"/>${box(item('甲', 1, 0) + item('乙', 1, 0))}${box('<w:p><w:r><w:t>左</w:t><w:tab/><w:t>右</w:t><w:br/><w:t>下</w:t></w:r></w:p>')}`,
      ),
      {
        'word/media/a.png': png(1),
        'word/media/b.png': png(2),
        'word/numbering.xml': numbering,
        'word/_rels/document.xml.rels': rels(
          ['a', 'image', 'media/a.png'],
          ['b', 'image', 'media/b.png'],
          ['n', 'numbering', 'numbering.xml'],
        ),
      },
    );
    expect(drawn(document)).toEqual([
      ['word/media/a.png', '1.\t甲\n2.\t乙', '左\t右\n下'],
      ['word/media/b.png'],
    ]);
    expect(Object.keys(document.images)).toEqual(['word/media/a.png', 'word/media/b.png']);
  });

  it('has the words of SmartArt and charts, and says that they are objects of others', () => {
    const words = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
    const values = (name: string, ...list: readonly string[]) =>
      `<c:${name}>${list.map((one) => `<c:pt><c:v>${one}</c:v></c:pt>`).join('')}</c:${name}>`;
    const document = docx(
      drawing('<dgm:relIds r:dm="d"/>') +
        drawing('<c:chart r:id="c"/>') +
        drawing('<c:chart r:id="x"/>') +
        drawing('<a:graphicData uri="http://example.org/chartex"/>'),
      {
        'word/diagrams/data1.xml': `<dgm:dataModel ${W}><dgm:pt><dgm:t>${words('受理')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${words('')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${words('審查')}${words('兩日')}</dgm:t></dgm:pt></dgm:dataModel>`,
        'word/charts/chart1.xml': `<c:chartSpace ${W}><c:title>${words('各月件數')}</c:title><c:ser>${values('tx', '線上')}${values('cat', '一月', '二月')}${values('val', '12', '30')}</c:ser></c:chartSpace>`,
        'word/_rels/document.xml.rels': rels(
          ['d', 'diagramData', 'diagrams/data1.xml'],
          ['c', 'chart', 'charts/chart1.xml'],
          ['x', 'chart', 'charts/none.xml'],
        ),
      },
    );
    expect(drawn(document)).toEqual([
      [null, '受理', '審查\n兩日'],
      [null, '各月件數', '線上\n一月 12\n二月 30'],
      [null],
      [null],
    ]);
    expect(document.notices).toEqual([{ code: 'objects', count: 4 }]);
  });

  it('keeps the text behind a field that is never ended, and tells of documents inside of it', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const document = docx(
      `<w:p>${field('begin')}<w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>甲</w:t></w:r></w:p><w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText><w:t>看不見</w:t></w:r>${field('separate')}<w:r><w:t>3</w:t></w:r>${field('end')}</w:p><w:altChunk r:id="k"/>${p('乙')}`,
    );
    expect(text(document)).toBe('甲\n3\n乙');
    expect(document.notices).toEqual([{ code: 'embedded', count: 1 }]);
  });
});

it('words of a header are told, the number of the page is not', () => {
  const header = (words: string) =>
    docx(p('內文'), {
      'word/header1.xml': `<w:hdr ${W}>${p(words)}</w:hdr>`,
      'word/_rels/document.xml.rels': rels(['h', 'header', 'header1.xml']),
    }).notes.map(({ text }) => text);
  expect([header('第 3 頁，共 12 頁'), header('Page 3 of 12'), header('密件')]).toEqual([
    [],
    [],
    ['密件'],
  ]);
});

describe('an OpenDocument text', () => {
  const grid = ({ parts }: ForeignDocument) =>
    parts.flatMap((part) =>
      part.kind === 'grid'
        ? part.rows.map(({ cells }) =>
            cells.map(({ column, columnSpan, parts: inside }) => [
              column,
              columnSpan,
              partsText(inside),
            ]),
          )
        : [],
    );
  const NAMES = ['office', 'text', 'table', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .concat(
      'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
      'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
      'xmlns:xlink="http://www.w3.org/1999/xlink"',
    )
    .join(' ');
  const odtBytes = (body: string, styles = '') =>
    zipSync({
      'content.xml': strToU8(
        `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    });
  const odt = (body: string, styles = ''): ForeignDocument => {
    const read = readDocument(odtBytes(body, styles));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  it('has its white space, numbers of lists and levels, and covered cells as they are shown', () => {
    const level = (at: number, format: string, prefix: string, suffix: string) =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
    const document = odt(
      `<text:p>  甲 \n 乙<text:s text:c="2"/><text:tab/>丙</text:p><text:list text:style-name="L"><text:list-item><text:p>一項</text:p><text:list><text:list-item><text:p>下層</text:p><text:p>續行</text:p></text:list-item></text:list></text:list-item><text:list-item text:start-value="5"><text:p>五項</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>寬</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-rows-spanned="2"><text:p>高</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>左</text:p></table:table-cell><table:table-cell><text:p>右</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>`,
      `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '１, ２, ３, ...', '(', ')')}</text:list-style>`,
    );
    expect(text(document)).toBe(
      '甲 乙  \t丙\n一、\t一項\n(１)\t下層\n續行\n五、\t五項\n寬｜｜高\n左｜右｜',
    );
  });
  const cell = (words: string, look = '') =>
    `<table:table-cell ${look}><text:p>${words}</text:p></table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const table = (...rows: readonly string[]) =>
    `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;

  it('keeps its columns where a row was put into a merged cell, so that covered cells have none above', () => {
    const document = odt(
      table(
        cell('併', 'table:number-rows-spanned="2"') + cell('一'),
        covered + cell('二'),
        cell('插入的列', 'table:number-columns-spanned="2"') + covered,
        covered + cell('三'),
        covered + cell('四', 'table:number-columns-spanned="1"'),
      ),
    );
    expect(grid(document)).toEqual([
      [
        [0, 1, '併'],
        [1, 1, '一'],
      ],
      [[1, 1, '二']],
      [[0, 2, '插入的列']],
      [
        [0, 1, ''],
        [1, 1, '三'],
      ],
      [
        [0, 1, ''],
        [1, 1, '四'],
      ],
    ]);
  });

  it('keeps its columns below a cell that covers several rows and columns', () => {
    const document = odt(
      table(
        cell('角', 'table:number-rows-spanned="2" table:number-columns-spanned="2"') +
          covered +
          cell('一'),
        covered + covered + cell('二'),
      ),
    );
    expect(grid(document)).toEqual([
      [
        [0, 2, '角'],
        [2, 1, '一'],
      ],
      [[2, 1, '二']],
    ]);
  });

  it('is refused when it repeats repeated cells until they would fill the memory', () => {
    const inner = table(cell('甲', 'table:number-columns-repeated="256"'));
    const nested = (inside: string) =>
      `<table:table><table:table-row table:number-rows-repeated="4096"><table:table-cell table:number-columns-repeated="256">${inside}</table:table-cell></table:table-row></table:table>`;
    expect(readDocument(odtBytes(nested(nested(inner))))).toEqual({
      ok: false,
      error: { code: 'too-many' },
    });
  });

  it('has paragraphs that are numbered one by one, and shapes that are fixed to a page', () => {
    const numbered = (words: string, level: number) =>
      `<text:numbered-paragraph text:list-id="n" text:level="${level}" text:style-name="L"><text:p>${words}</text:p></text:numbered-paragraph>`;
    const level = (at: number) =>
      `<text:list-level-style-number text:level="${at}" style:num-format="1" style:num-suffix="."/>`;
    const shape = (name: string, words: string) =>
      `<draw:${name}><text:p>${words}<text:tab/>右<text:line-break/>下</text:p></draw:${name}>`;
    const document = odt(
      `${shape('ellipse', '橢圓')}<draw:a>${shape('custom-shape', '連結')}</draw:a>${numbered('甲', 1)}${numbered('乙', 2)}${numbered('丙', 1)}<text:p>丁${shape('polygon', '多邊')}</text:p>`,
      `<text:list-style style:name="L">${level(1)}${level(2)}</text:list-style>`,
    );
    expect(
      document.parts.map((part) => (part.kind === 'drawing' ? part.texts : partsText([part]))),
    ).toEqual([
      ['橢圓\t右\n下'],
      ['連結\t右\n下'],
      '1.\t甲',
      '1.\t乙',
      '2.\t丙',
      '丁',
      ['多邊\t右\n下'],
    ]);
  });

  it('has the lines of a bibliography; those of indexes repeat the text', () => {
    const index = (name: string, words: string) =>
      `<text:${name}><text:index-body><text:p>${words}</text:p></text:index-body></text:${name}>`;
    const document = odt(
      index('user-index', '甲') + index('object-index', '乙') + index('bibliography', '丙'),
    );
    expect(
      document.parts.map((part) =>
        part.kind === 'line' ? [partsText([part]), part.isContents === true] : part.kind,
      ),
    ).toEqual([
      ['甲', true],
      ['乙', true],
      ['丙', false],
    ]);
  });

  it('has every picture of a group, and what heads first and left pages', () => {
    const frame = (...paths: readonly string[]) =>
      `<draw:frame svg:width="40mm">${paths.map((path) => `<draw:image xlink:href="${path}"/>`).join('')}</draw:frame>`;
    const head = (name: string, words: string) =>
      `<style:${name}><text:p>${words}</text:p></style:${name}>`;
    const read = readDocument(
      zipSync({
        'content.xml': strToU8(
          `<office:document-content ${NAMES}><office:body><office:text><text:p><draw:g>${frame('Pictures/a.svg', 'Pictures/a.png')}${frame('Pictures/b.png')}</draw:g></text:p></office:text></office:body></office:document-content>`,
        ),
        'styles.xml': strToU8(
          `<office:document-styles ${NAMES}><office:master-styles><style:master-page>${head('header', '各頁')}${head('header-left', '左頁')}${head('footer-first', '首頁')}</style:master-page></office:master-styles></office:document-styles>`,
        ),
        'Pictures/a.png': png(1),
        'Pictures/a.svg': strToU8('<svg/>'),
        'Pictures/b.png': png(2),
      }),
    );
    if (!read.ok) throw new Error(read.error.code);
    const { parts, notes, notices } = read.value;
    expect(parts.map((part) => part.kind === 'drawing' && [part.image, part.widthMm])).toEqual([
      ['Pictures/a.png', 40],
      ['Pictures/b.png', 40],
    ]);
    expect(notes.map(({ text: words }) => words)).toEqual(['各頁', '左頁', '首頁']);
    expect(notices).toEqual([]);
  });
});

describe('what is no document', () => {
  const refused = (bytes: Uint8Array) => {
    const read = readDocument(bytes);
    return read.ok ? 'read' : read.error.code;
  };

  it('is refused with its kind: old, behind a password, cut off, another package, entities, too deep', () => {
    const whole = docxBytes(p('完整的內文'.repeat(200)));
    const entity = `<!DOCTYPE x [<!ENTITY a "b">]><w:document ${W}><w:body>&a;</w:body></w:document>`;
    const deep = `<w:document ${W}>${'<w:body>'.repeat(2000)}${'</w:body>'.repeat(2000)}</w:document>`;
    const encrypted = zipSync({
      'content.xml': strToU8('x'),
      'META-INF/manifest.xml': strToU8(
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      ),
    });
    expect([
      refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      refused(encrypted),
      refused(whole.subarray(0, whole.length - 60)),
      refused(zipSync({ 'a.txt': strToU8('a') })),
      refused(docxBytes(entity)),
      refused(docxBytes(deep)),
      refused(docxBytes('<w:p><w:r></w:p>')),
      refused(new Uint8Array()),
    ]).toEqual([
      'compound-file',
      'encrypted',
      'not-package',
      'other-kind',
      'doctype',
      'too-deep',
      'not-xml',
      'not-package',
    ]);
  });
});
