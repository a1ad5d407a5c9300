/** Outlines on a 16 × 16 grid, drawn for this program. They always stand beside words or under a tooltip. */
const PATHS = {
  back: 'M10 3 5 8l5 5',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H6.5',
  redo: 'm10 3 3.5 3.5L10 10M13 6.5H7a4 4 0 0 0 0 8h2.5',
  superscript: 'm2 5.5 6.5 8M8.5 5.5 2 13.5M11 3.8c.4-1.3 2.9-1.3 2.9.3 0 1.2-2.9 1.7-2.9 3.4h3',
  subscript: 'm2 2.5 6.5 8M8.5 2.5 2 10.5M11 10.3c.4-1.3 2.9-1.3 2.9.3 0 1.2-2.9 1.7-2.9 3.4h3',
  deeper: 'M2 3h12M8 6.5h6M8 10h6M2 13.5h12M2 6.2 4.2 8.2 2 10.2',
  shallower: 'M2 3h12M8 6.5h6M8 10h6M2 13.5h12M4.4 6.2 2.2 8.2l2.2 2',
  outline: 'M2 3.5h12M5 8h9M5 12.5h9M2 8h.5M2 12.5h.5',
  inspector: 'M2.5 2.5h11v11h-11zM10 2.5v11',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  warning: 'M8 2 1.5 13.5h13zM8 6.5v3.5M8 12v.3',
  expand: 'm6 4 4 4-4 4',
  folder: 'M1.5 4v9h13V5.5h-7L6 4z',
  document: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3',
  minus: 'M3.5 8h9',
  plus: 'M3.5 8h9M8 3.5v9',
  table: 'M2 3h12v10H2zM2 6.5h12M6 3v10M10 3v10',
  image: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3L11 8l3 3M10.5 5.5v.3',
  flowchart: 'M5 1.5h6v3H5zM8 4.5V6M8 6l3.5 2.5L8 11 4.5 8.5zM8 11v1M5 12h6v2.5H5z',
  reference:
    'M6.5 9.5 9.5 6.5M7 4.5 8.8 2.7a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.8 1.8a3.2 3.2 0 0 1-4.5-4.5L4.5 7',
  next: 'M8 2.5v11M3.5 9 8 13.5 12.5 9',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon of the interface. Decoration only: its meaning is in the words beside it. */
export function Icon({ name }: { readonly name: IconName }): React.JSX.Element {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
