import type { RowState } from '../../shared/model/row.ts';

/** The shape of a row's state: told apart without colour, and always beside the word. */
export function StateMark({ state }: { readonly state: RowState }): React.JSX.Element {
  return (
    <svg
      className={`state-mark state-mark-${state}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[state]}
    </svg>
  );
}

const SHAPES: Readonly<Record<RowState, React.JSX.Element>> = {
  empty: <circle cx="6" cy="6" r="4.3" strokeDasharray="1.8 1.6" />,
  writing: (
    <>
      <circle cx="6" cy="6" r="4.3" />
      <path d="M6 1.7a4.3 4.3 0 0 1 0 8.6z" fill="currentColor" stroke="none" />
    </>
  ),
  review: <path d="M6 1 11 6 6 11 1 6z" />,
  done: (
    <>
      <circle cx="6" cy="6" r="5" fill="currentColor" />
      <path d="m3.6 6.2 1.7 1.7 3-3.6" stroke="var(--paper)" />
    </>
  ),
};
