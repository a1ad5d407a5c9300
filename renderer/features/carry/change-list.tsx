import type { FormChange } from '../../../shared/carry/form-changes.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';

/** What the other form makes of headings, points, lines above tables and deadlines; only what changes. */
export function ChangeList({
  changes,
}: {
  readonly changes: readonly FormChange[];
}): React.JSX.Element {
  if (changes.length === 0) return <p className="muted">{texts.noChanges}</p>;
  return (
    <section className="carry-rows">
      <h2>{texts.changesTitle(changes.length)}</h2>
      <table className="carry-changes">
        <thead>
          <tr>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.oldThing}</th>
            <th scope="col">{texts.newThing}</th>
            <th scope="col">{texts.status}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, i) => {
            const { kind, from, to, characters } = change;
            const group = groupOf(change);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be worded alike, and the list is drawn anew as a whole
              <tr key={i} data-group={group}>
                <td>{texts.changeKinds[kind]}</td>
                <td>
                  {from}
                  {characters > 0 && <span className="muted"> {texts.characters(characters)}</span>}
                </td>
                <td>{to}</td>
                <td>{texts.changeStates[group]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function groupOf({ from, to }: FormChange): 'changed' | 'gone' | 'fresh' {
  return from === '' ? 'fresh' : to === '' ? 'gone' : 'changed';
}
