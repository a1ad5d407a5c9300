/** Which panes beside the paper are shown. */
export interface Panes {
  readonly outline: boolean;
  readonly inspector: boolean;
}

/**
 * Below this width in CSS pixels there is no room beside the paper (200 % on a screen of 1366 px): a pane
 * lies over it then, one at a time. The same number stands in `app.css`.
 */
export const NARROW = 900;

/** The panes a window of this width begins with. */
export function panesAtWidth(width: number): Panes {
  return width < NARROW ? { outline: false, inspector: false } : { outline: true, inspector: true };
}

/** The panes after somebody shows or hides one of them. */
export function togglePane(panes: Panes, pane: keyof Panes, width: number): Panes {
  const isShown = !panes[pane];
  if (isShown && width < NARROW) return { outline: false, inspector: false, [pane]: true };
  return { ...panes, [pane]: isShown };
}
