import type { RowState } from '../../shared/model/row.ts';
import { ICON_CHARACTERS } from './icon-font.ts';
import './icon.css';

/** The shape of a row's state: told apart without colour, and always beside the word. */
export function StateMark({ state }: { readonly state: RowState }): React.JSX.Element {
  return (
    <span
      className="icon icon-small"
      data-icon={ICON_CHARACTERS[`state-${state}`]}
      aria-hidden="true"
    />
  );
}
