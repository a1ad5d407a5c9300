import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { PageMeasures } from '../page-setup.ts';

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
  contentsTitle: 'ReportContentsTitle',
  contents: ['TOC1', 'TOC2', 'TOC3', 'TOC4'],
} as const;

/** All four, or Word falls back to its own font for Latin letters, figures or Chinese. */
const fontOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

const exactly = (line: number, before = 0, after = 0) => ({
  line,
  lineRule: LineRuleType.EXACT,
  before,
  after,
});

/** Everything that text looks like. Kept in styles, so that paragraphs and runs need to say little. */
export function reportStyles(measures: PageMeasures): IStylesOptions {
  const { size, pitch, bodyEm } = measures;
  const font = fontOf(measures.font);
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  const centered = { alignment: AlignmentType.CENTER } as const;
  return {
    default: {
      document: {
        run: {
          font,
          size: size.body,
          language: { value: 'en-US', eastAsia: 'zh-TW' },
          snapToGrid: false,
        },
        paragraph: { spacing: exactly(pitch.body) },
      },
      title: {
        ...based,
        run: { bold: true, size: size.title, font },
        paragraph: { ...centered, spacing: exactly(pitch.title, 0, 240) },
      },
      ...headingStyles(measures),
    },
    // The library's own character styles build on this one, but do not bring it along.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
    paragraphStyles: [
      {
        id: STYLE.longTitle,
        name: 'Report Long Title',
        basedOn: STYLE.title,
        run: { size: size.longTitle },
      },
      {
        id: STYLE.body,
        name: 'Report Body',
        ...based,
        paragraph: { indent: { left: 2 * bodyEm } },
      },
      { id: STYLE.field, name: 'Report Field', ...based },
      {
        id: STYLE.gap,
        name: 'Report Gap',
        ...based,
        run: { size: size.cell },
        paragraph: { spacing: exactly(pitch.cell) },
      },
      {
        id: STYLE.cell,
        name: 'Report Cell',
        ...based,
        run: { size: size.cell },
        paragraph: { spacing: exactly(pitch.cell) },
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
        paragraph: { ...centered, spacing: exactly(pitch.cell, 0, 60) },
      },
      {
        id: STYLE.tableCaption,
        name: 'Report Table Caption',
        basedOn: STYLE.cell,
        paragraph: { ...centered, keepNext: true, spacing: exactly(pitch.cell, 60, 0) },
      },
      {
        id: STYLE.contentsTitle,
        name: 'TOC Heading',
        ...based,
        run: { bold: true, size: size.heading },
        paragraph: { ...centered, spacing: exactly(pitch.heading, 120, 120) },
      },
      ...STYLE.contents.map((id, level) => ({
        id,
        name: `toc ${level + 1}`,
        basedOn: 'Normal',
        paragraph: { indent: { left: level * bodyEm } },
      })),
      {
        id: STYLE.footer,
        name: 'Report Footer',
        ...based,
        run: { size: size.footer },
        paragraph: { ...centered, spacing: exactly(pitch.cell) },
      },
    ],
  };
}

function headingStyles({ size: sizes, pitch, font }: PageMeasures) {
  const heading = (size: number, outlineLevel: number) => ({
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size, font: fontOf(font), color: '000000' },
    paragraph: { keepNext: true, outlineLevel, spacing: exactly(pitch.heading, 120, 60) },
  });
  return {
    heading1: heading(sizes.heading, 0),
    heading2: heading(sizes.body, 1),
    heading3: heading(sizes.body, 2),
    heading4: heading(sizes.body, 3),
  };
}
