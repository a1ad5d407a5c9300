/** Names of the paragraph styles. Those of title and headings are the ones every program knows. */
export const STYLE = {
  title: 'Title',
  longTitle: 'Report_20_Long_20_Title',
  body: 'Report_20_Body',
  field: 'Report_20_Field',
  gap: 'Report_20_Gap',
  cell: 'Report_20_Cell',
  cellHeader: 'Report_20_Cell_20_Header',
  cellOwner: 'Report_20_Cell_20_Owner',
  image: 'Report_20_Image',
  captionedImage: 'Report_20_Captioned_20_Image',
  figureCaption: 'Report_20_Figure_20_Caption',
  tableCaption: 'Report_20_Table_20_Caption',
  shape: 'Report_20_Shape',
  contentsTitle: 'Contents_20_Heading',
  footer: 'Footer',
} as const;

/** Words that lead elsewhere in the document look like all others: it is made for paper. */
export const LINK_STYLE = 'Index_20_Link';

/** The styles of headings, by their level from 1. */
export const HEADING_LEVELS = [1, 2, 3, 4] as const;

/** The style of a heading; deeper ones than 4 look like the fourth. */
export function headingStyle(level: number): string {
  return `Heading_20_${Math.min(level, HEADING_LEVELS.length)}`;
}

/** The styles of the lines of the contents, by the level of their heading. */
export function contentsStyle(level: number): string {
  return `Contents_20_${Math.min(level, HEADING_LEVELS.length)}`;
}

/** A style's own name as people see it: in names, a space is written by its number. */
export function displayName(name: string): string {
  return name.replaceAll('_20_', ' ');
}
