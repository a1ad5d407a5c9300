import type { Unit } from '../../../shared/model/unit.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { pasteUnits } from '../../../shared/template/edit/paste-units.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Arrange } from './arrange.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { Line } from './fields.tsx';
import { useFocusItem } from './use-focus-item.ts';

interface RosterPartProps {
  readonly desk: DraftDesk;
  readonly draft: FormDraft;
  readonly announce: (words: string) => void;
}

/** The units of the office, in order. */
export function RosterPart(props: RosterPartProps): React.JSX.Element {
  const {
    desk,
    draft: { roster },
    announce,
  } = props;
  const { list, focus } = useFocusItem<HTMLDivElement>();
  const set = (next: readonly Unit[], group?: string): void =>
    desk.apply((before) => ({ ...before, roster: next }), group);
  const addAfter = (index: number): void => {
    const id = `u-${desk.makeKey()}`;
    set(roster.toSpliced(index + 1, 0, { id, name: '', shortName: '' }));
    focus(id);
  };
  const paste = (index: number, text: string): void => {
    const next = pasteUnits(roster, index, text, desk.makeKey);
    const added = next.filter(({ id }) => !roster.some((unit) => unit.id === id));
    set(next);
    announce(texts.unitsPasted(added.length));
    const last = added.at(-1);
    if (last !== undefined) focus(last.id);
  };
  return (
    <div ref={list} className="ws-list-part">
      <p className="muted">{texts.rosterHint}</p>
      {roster.map((unit, i) => (
        <div
          key={unit.id}
          data-item={unit.id}
          className="ws-unit"
          onPasteCapture={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (!/[\r\n\t]/u.test(text.trim())) return;
            event.preventDefault();
            paste(i, text);
          }}
          {...onKeys<HTMLDivElement>((event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            addAfter(i);
          })}
        >
          <Line
            label={texts.unitName}
            name={texts.unitNamed(i + 1, texts.unitName)}
            value={unit.name}
            maxLength={60}
            onChange={(name, group) => {
              // As long as nobody gives a short name, the whole name stands for it.
              const shortName = unit.shortName === unit.name ? name : unit.shortName;
              set(roster.with(i, { ...unit, name, shortName }), group);
            }}
          />
          <Line
            label={texts.unitShort}
            name={texts.unitNamed(i + 1, texts.unitShort)}
            value={unit.shortName}
            maxLength={30}
            onChange={(shortName, group) => set(roster.with(i, { ...unit, shortName }), group)}
          />
          <Arrange items={roster} index={i} onChange={set} />
        </div>
      ))}
      <Button size="small" onClick={() => addAfter(roster.length - 1)}>
        {texts.addUnit}
      </Button>
    </div>
  );
}
