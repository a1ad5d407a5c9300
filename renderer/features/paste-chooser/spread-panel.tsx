import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  addressOf,
  applyPlacements,
  type Decision,
} from '../../../shared/match/apply-placements.ts';
import type { PlacedTable, Placement } from '../../../shared/match/place-table.ts';
import { richTextAt, sameAddress } from '../../../shared/model/address.ts';
import { findFormRow, findRow } from '../../../shared/model/find-place.ts';
import type { Report } from '../../../shared/model/report.ts';
import { countCharacters, isBlank, plainText } from '../../../shared/model/rich-text.ts';
import { pasteTexts as texts } from '../../../shared/texts/paste.ts';
import type { CommandContext } from '../../commands/command.ts';
import { END_OF_TEXT } from '../../editor/go-to-stop.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { usualForm } from '../../paste/pasted-table.ts';
import { Button } from '../../ui/button.tsx';
import type { PastedAt } from './paste-chooser.tsx';

interface SpreadPanelProps {
  readonly placed: PlacedTable;
  readonly pasted: PastedAt;
  readonly context: CommandContext;
  readonly onDone: () => void;
}

/** So much of a text is shown to tell which it is. */
const SHOWN = 60;

/**
 * Which row of a pasted table goes to which row of the form, what is there already, and what belongs nowhere.
 * Nothing is written before it is confirmed; then it is one step of undo.
 */
export function SpreadPanel({
  placed,
  pasted,
  context,
  onDone,
}: SpreadPanelProps): React.JSX.Element {
  const { document, actions } = context;
  const { report } = document.get();
  const [decisions, setDecisions] = useState<readonly Decision[]>(() =>
    placed.placements.map(() => 'append'),
  );
  const [keeps, setKeeps] = useState(true);
  const first = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  useEffect(() => first.current?.focus(), []);

  const rows = new Set(
    placed.placements.filter((_, i) => decisions[i] !== 'skip').map(({ formRowId }) => formRowId),
  ).size;
  const apply = (): void => {
    const decided = placed.placements.map((one, i) => [one, decisions[i] ?? 'append'] as const);
    document.apply({
      update: (current) =>
        applyPlacements(current, decided, placed.leftovers, keeps ? pasted.address : null),
    });
    actions.announce(texts.applied(rows));
    onDone();
    document.live.get()?.run({ type: 'focus' });
  };
  const back = (): void => {
    const blocks = pasted.table.forms[usualForm(pasted.table)] ?? [];
    onDone();
    document.settle();
    // Where it was pasted, wherever the caret has gone meanwhile. A row that is gone takes nothing.
    const { address } = pasted;
    if (richTextAt(document.get().report, address) === undefined) {
      actions.announce(texts.backGone);
      return;
    }
    const live = document.live.get();
    if (live === null || !sameAddress(live.address, address)) {
      flushSync(() => document.activate(address, END_OF_TEXT));
    }
    document.live.get()?.run({ type: 'insert', blocks });
  };
  return (
    <section
      className="paper-bar spread-panel"
      aria-labelledby={titleId}
      {...onKeys<HTMLElement>((event) => {
        if (event.key === 'Escape') back();
      })}
    >
      <h2 id={titleId}>{texts.spreadTitle}</h2>
      <p>{texts.spreadHint}</p>
      <div className="spread-list">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.to}</th>
              <th scope="col">{texts.content}</th>
              <th scope="col">{texts.how}</th>
            </tr>
          </thead>
          <tbody>
            {placed.placements.map((placement, i) => (
              <PlacementLine
                key={`${placement.formRowId} ${placement.columnId}`}
                report={report}
                placement={placement}
                decision={decisions[i] ?? 'append'}
                onDecide={(next) => setDecisions(decisions.with(i, next))}
              />
            ))}
          </tbody>
        </table>
        {placed.leftovers.length > 0 && (
          <div className="spread-leftovers">
            <p>{texts.leftovers(placed.leftovers.length)}</p>
            <ul>
              {placed.leftovers.map(({ sourceRow, wording, text, why }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may be equal
                <li key={`${sourceRow} ${i}`}>
                  {[wording, text]
                    .filter((part) => part !== '')
                    .map(shorten)
                    .join('：')}
                  <span className="paste-hint">（{texts.why[why]}）</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {placed.leftovers.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={keeps}
            onChange={(event) => setKeeps(event.target.checked)}
          />
          {texts.keepLeftovers(placed.leftovers.length)}
        </label>
      )}
      <div className="spread-acts">
        <Button ref={first} size="small" onClick={apply}>
          {texts.apply(rows)}
        </Button>
        <Button size="small" kind="quiet" onClick={back}>
          {texts.back}
        </Button>
      </div>
    </section>
  );
}

interface PlacementLineProps {
  readonly report: Report;
  readonly placement: Placement;
  readonly decision: Decision;
  readonly onDecide: (decision: Decision) => void;
}

function PlacementLine({
  report,
  placement,
  decision,
  onDecide,
}: PlacementLineProps): React.JSX.Element {
  const address = addressOf(report, placement);
  const before = address === undefined ? undefined : richTextAt(report, address);
  const isEmpty = before === undefined || isBlank(before);
  const name = rowName(report, placement);
  const { append, fill, replace, skip } = texts.decisions;
  return (
    <tr>
      <td>
        {shorten(placement.wording)}
        <span className="paste-hint">
          （
          {placement.confidence === 1
            ? texts.same
            : texts.like(Math.floor(placement.confidence * 100))}
          ）
        </span>
      </td>
      <td>{shorten(name)}</td>
      <td>{shorten(plainText(placement.richText))}</td>
      <td>
        <select
          aria-label={texts.decisionFor(name)}
          value={decision}
          onChange={(event) => onDecide(decisionOf(event.target.value))}
        >
          <option value="append">{isEmpty ? fill : append}</option>
          {!isEmpty && <option value="replace">{replace}</option>}
          <option value="skip">{skip}</option>
        </select>
        {!isEmpty && <span className="paste-hint">{texts.already(countCharacters(before))}</span>}
      </td>
    </tr>
  );
}

function decisionOf(value: string): Decision {
  return value === 'replace' || value === 'skip' ? value : 'append';
}

function rowName(report: Report, placement: Placement): string {
  const address = addressOf(report, placement);
  if (address?.kind !== 'cell') return '';
  const row = findRow(report, address.sectionId, address.rowId);
  const formRow = findFormRow(report, address.sectionId, row);
  const label = formRow?.path.at(-1) ?? '';
  return /\p{Script=Han}{2,}/u.test(label) ? label : `${label} ${formRow?.text ?? ''}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return [...line].length > SHOWN ? `${[...line].slice(0, SHOWN).join('')}…` : line;
}
