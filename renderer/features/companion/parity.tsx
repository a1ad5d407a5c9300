import { parityOf } from '../../../shared/carry/parity.ts';
import { startAnswers } from '../../../shared/carry/plan-items.ts';
import { addressKey } from '../../../shared/model/address.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import type { CommandContext } from '../../commands/command.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { placeWords } from './place-words.ts';

const LISTED = 30;

/** How many of the plan's items are answered: in this row, and where it does not come out even. */
export function Parity({ context }: { readonly context: CommandContext }): React.JSX.Element {
  const { document, actions } = context;
  const report = useSelected(document, (state) => state.report);
  const active = useSelected(document, (state) => state.active?.address ?? null);
  const rows = parityOf(report);
  const here = rows.find(
    ({ address }) =>
      active?.kind === 'cell' && address.kind === 'cell' && address.rowId === active.rowId,
  );
  const uneven = rows.filter(({ promised, answered }) => promised !== answered);
  return (
    <>
      {here !== undefined && (
        <section className="carried-part">
          <p role="status">{texts.parity(here.promised, here.answered)}</p>
          {here.answered < here.promised && (
            <div className="carried-acts">
              <Button
                size="small"
                onClick={() => {
                  document.apply({
                    update: (current) => startAnswers(current, here.address, here.plan),
                  });
                  actions.announce(texts.answersStarted(here.promised));
                  document.activate(here.address);
                }}
              >
                {texts.startAnswers(here.promised)}
              </Button>
            </div>
          )}
        </section>
      )}
      <section className="carried-part">
        <h3>{texts.parityTitle(uneven.length)}</h3>
        <ul className="carried-list">
          {uneven.slice(0, LISTED).map(({ address, promised, answered }) => (
            <li key={addressKey(address)}>
              <button
                type="button"
                className="carried-go"
                onClick={() => document.activate(address)}
              >
                {placeWords(report, address)}
                <span className="muted">{texts.parity(promised, answered)}</span>
              </button>
            </li>
          ))}
        </ul>
        {uneven.length > LISTED && <p className="muted">{texts.rest(uneven.length - LISTED)}</p>}
      </section>
    </>
  );
}
