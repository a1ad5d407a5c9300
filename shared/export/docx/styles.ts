import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { BODY_EM, PITCH, SIZE } from './measures.ts';

/** Ids of the paragraph styles. Headings are Word's own, so that its navigation pane shows them. */
export const STYLE = {
  title: 'Title',
  longTitle: 'ReportLongTitle',
  body: 'ReportBody',
  field: 'ReportField',
  gap: 'ReportGap',
  cell: 'ReportCell',
  cellHeader: 'ReportCellHeader',
  cellOwner: 'ReportCellOwner',
  image: 'ReportImage',
  captionedImage: 'ReportCaptionedImage',
  figureCaption: 'ReportFigureCaption',
  tableCaption: 'ReportTableCaption',
  footer: 'ReportFooter',
} as const;

/** The name Word knows the font by; the name of its file and other systems is DFKai-SB. */
const FONT_NAME = '標楷體';
/** All four, or Word falls back to its own font for Latin letters, figures or Chinese. */
const FONT = { ascii: FONT_NAME, hAnsi: FONT_NAME, eastAsia: FONT_NAME, cs: FONT_NAME };

const exactly = (line: number, before = 0, after = 0) => ({
  line,
  lineRule: LineRuleType.EXACT,
  before,
  after,
});

/** Everything that text looks like. Kept in styles, so that paragraphs and runs need to say little. */
export function reportStyles(): IStylesOptions {
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  const centered = { alignment: AlignmentType.CENTER } as const;
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: SIZE.body,
          language: { value: 'en-US', eastAsia: 'zh-TW' },
          snapToGrid: false,
        },
        paragraph: { spacing: exactly(PITCH.body) },
      },
      title: {
        ...based,
        run: { bold: true, size: SIZE.title, font: FONT },
        paragraph: { ...centered, spacing: exactly(PITCH.title, 0, 240) },
      },
      ...headingStyles(),
    },
    // The library's own character styles build on this one, but do not bring it along.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
    paragraphStyles: [
      {
        id: STYLE.longTitle,
        name: 'Report Long Title',
        basedOn: STYLE.title,
        run: { size: SIZE.longTitle },
      },
      {
        id: STYLE.body,
        name: 'Report Body',
        ...based,
        paragraph: { indent: { left: 2 * BODY_EM } },
      },
      { id: STYLE.field, name: 'Report Field', ...based },
      {
        id: STYLE.gap,
        name: 'Report Gap',
        ...based,
        run: { size: SIZE.cell },
        paragraph: { spacing: exactly(PITCH.cell) },
      },
      {
        id: STYLE.cell,
        name: 'Report Cell',
        ...based,
        run: { size: SIZE.cell },
        paragraph: { spacing: exactly(PITCH.cell) },
      },
      {
        id: STYLE.cellHeader,
        name: 'Report Cell Header',
        basedOn: STYLE.cell,
        run: { bold: true },
        paragraph: { ...centered, keepNext: true },
      },
      {
        id: STYLE.cellOwner,
        name: 'Report Cell Owner',
        basedOn: STYLE.cell,
        paragraph: centered,
      },
      {
        id: STYLE.image,
        name: 'Report Image',
        basedOn: STYLE.cell,
        // A line of fixed height would cut the image off.
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 60, after: 60 } },
      },
      {
        id: STYLE.captionedImage,
        name: 'Report Captioned Image',
        basedOn: STYLE.image,
        paragraph: { keepNext: true },
      },
      {
        id: STYLE.figureCaption,
        name: 'Report Figure Caption',
        basedOn: STYLE.cell,
        paragraph: { ...centered, spacing: exactly(PITCH.cell, 0, 60) },
      },
      {
        id: STYLE.tableCaption,
        name: 'Report Table Caption',
        basedOn: STYLE.cell,
        paragraph: { ...centered, keepNext: true, spacing: exactly(PITCH.cell, 60, 0) },
      },
      {
        id: STYLE.footer,
        name: 'Report Footer',
        ...based,
        run: { size: SIZE.footer },
        paragraph: { ...centered, spacing: exactly(PITCH.cell) },
      },
    ],
  };
}

function headingStyles() {
  const heading = (size: number, outlineLevel: number) => ({
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size, font: FONT, color: '000000' },
    paragraph: { keepNext: true, outlineLevel, spacing: exactly(PITCH.heading, 120, 60) },
  });
  return {
    heading1: heading(SIZE.heading, 0),
    heading2: heading(SIZE.body, 1),
    heading3: heading(SIZE.body, 2),
    heading4: heading(SIZE.body, 3),
  };
}
