import type { Unpaired as UnpairedPlace } from '../../../shared/carry/plan-to-results.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';

/** Where a plan's strategies and methods do not pair; nothing when all do. */
export function Unpaired({
  places,
}: {
  readonly places: readonly UnpairedPlace[];
}): React.JSX.Element | null {
  if (places.length === 0) return null;
  return (
    <details className="carry-note" open={places.length <= 8}>
      <summary>{texts.unpaired(places.length)}</summary>
      <ul>
        {places.map(({ from, kind, strategies, methods }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be worded alike, and the list never changes
          <li key={i}>
            {texts.path(from.slice(1))}：
            {kind === 'unequal'
              ? texts.unpairedKinds.unequal(strategies, methods)
              : texts.unpairedKinds[kind]}
          </li>
        ))}
      </ul>
      <p className="muted">{texts.unpairedHint}</p>
    </details>
  );
}
