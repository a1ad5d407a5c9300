/**
 * The characters of `icons.woff2`, by the names of the drawings in `build/icons/interface` that they are made of.
 * The program that makes the font prints this table; docs/how-to/add-an-icon.md.
 */
export const ICON_CHARACTERS = {
  back: '\ue000',
  check: '\ue001',
  close: '\ue002',
  collapse: '\ue003',
  deeper: '\ue004',
  document: '\ue005',
  expand: '\ue006',
  flowchart: '\ue007',
  folder: '\ue008',
  image: '\ue009',
  inspector: '\ue00a',
  minus: '\ue00b',
  next: '\ue00c',
  outline: '\ue00d',
  plus: '\ue00e',
  redo: '\ue00f',
  reference: '\ue010',
  shallower: '\ue011',
  'state-done': '\ue012',
  'state-empty': '\ue013',
  'state-review': '\ue014',
  'state-writing': '\ue015',
  subscript: '\ue016',
  superscript: '\ue017',
  table: '\ue018',
  undo: '\ue019',
  warning: '\ue01a',
} as const;
