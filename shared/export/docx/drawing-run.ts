import { type IXmlableObject, TextRun } from 'docx';

/** A group of shapes in a line of text. Lengths in EMU. */
export interface GroupOfShapes {
  /** Unique in the document. */
  readonly id: number;
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** `wps:wsp` elements; their places are counted from the group's corner. */
  readonly shapes: readonly IXmlableObject[];
  /** What is shown in its place by programs that know no shapes. */
  readonly lines: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';

/**
 * Shapes of DrawingML as a run ([MS-DOCX] 2.4 wordprocessingGroup). Within AlternateContent, as Word writes it: a
 * program that does not know the shapes finds lines of text instead.
 */
export class DrawingRun extends TextRun {
  readonly #group: GroupOfShapes;

  constructor(group: GroupOfShapes) {
    super({});
    this.#group = group;
  }

  override prepForXml(): IXmlableObject {
    const choice = {
      'mc:Choice': [{ _attr: { Requires: 'wpg' } }, { 'w:drawing': [inline(this.#group)] }],
    };
    const fallback = { 'mc:Fallback': this.#group.lines.flatMap(fallbackLine) };
    return { 'w:r': [{ 'mc:AlternateContent': [choice, fallback] }] };
  }
}

function fallbackLine(line: string, index: number): readonly IXmlableObject[] {
  const text = { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, line] };
  return index === 0 ? [text] : [{ 'w:br': {} }, text];
}

function inline(group: GroupOfShapes): IXmlableObject {
  const { id, name, description, width, height, shapes } = group;
  const size = { _attr: { cx: width, cy: height } };
  const origin = { _attr: { x: 0, y: 0 } };
  return {
    'wp:inline': [
      { _attr: { distT: 0, distB: 0, distL: 0, distR: 0 } },
      { 'wp:extent': size },
      { 'wp:effectExtent': { _attr: { l: 0, t: 0, r: 0, b: 0 } } },
      { 'wp:docPr': { _attr: { id, name, descr: description } } },
      { 'wp:cNvGraphicFramePr': {} },
      {
        'a:graphic': [
          { _attr: { 'xmlns:a': MAIN } },
          {
            'a:graphicData': [
              { _attr: { uri: GROUP } },
              {
                'wpg:wgp': [
                  { 'wpg:cNvGrpSpPr': {} },
                  {
                    'wpg:grpSpPr': [
                      {
                        'a:xfrm': [
                          { 'a:off': origin },
                          { 'a:ext': size },
                          { 'a:chOff': origin },
                          { 'a:chExt': size },
                        ],
                      },
                    ],
                  },
                  ...shapes,
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}
