import { ICON_CHARACTERS } from './icon-font.ts';
import './icon.css';

export type IconName = keyof typeof ICON_CHARACTERS;

/**
 * An icon of the interface. Decoration only: its meaning is in the words beside it, under a tooltip or in the name of
 * its button. A character of our own font and no drawing of its own, because each `<svg>` in sight takes part in
 * putting together every frame, and so in every key (docs/benchmarks.md).
 */
export function Icon({ name }: { readonly name: IconName }): React.JSX.Element {
  return <span className="icon" data-icon={ICON_CHARACTERS[name]} aria-hidden="true" />;
}
