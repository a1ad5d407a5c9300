import { useMemo, useState } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { referenceTexts as texts } from '../../../shared/texts/references.ts';
import type { EditedDocument } from '../../state/document.ts';
import type { CaretPlace } from '../../state/history.ts';
import { useSelected } from '../../state/store.ts';
import { InsertChooser } from '../../ui/insert-chooser.tsx';
import { matchTargets, type TargetLine, targetLines } from './match-targets.ts';
import type { ReferenceDesk } from './reference-desk.ts';
import './references.css';

interface ReferenceChooserProps {
  readonly desk: ReferenceDesk;
  readonly document: EditedDocument;
}

/** More lines than this nobody reads; the list says how many there are beyond. */
const MAX_LINES = 100;

/** The list of what can be pointed at, over the lower edge of the paper. Nothing here is modal. */
export function ReferenceChooser({
  desk,
  document,
}: ReferenceChooserProps): React.JSX.Element | null {
  const place = useSelected(desk.choosing, (value) => value);
  return place === null ? null : <OpenChooser desk={desk} document={document} place={place} />;
}

interface OpenChooserProps extends ReferenceChooserProps {
  readonly place: CaretPlace;
}

function OpenChooser({ desk, document, place }: OpenChooserProps): React.JSX.Element {
  const [typed, setTyped] = useState('');
  const report = useSelected(document, (state) => state.report);
  const lines = useMemo(() => targetLines(report, place.address), [report, place]);
  const found = useMemo(() => matchTargets(lines, typed), [lines, typed]);
  const shown = found.slice(0, MAX_LINES);
  const insert = (key: string): void => {
    const line = shown.find((candidate) => candidate.key === key);
    if (line !== undefined) desk.insert(line.target);
  };
  const help = found.length > MAX_LINES ? texts.more(found.length - MAX_LINES) : texts.help;
  return (
    <InsertChooser
      words={{ ...texts, help }}
      className="reference-chooser"
      typed={typed}
      onTyped={setTyped}
      lines={shown}
      onChoose={insert}
      onClose={desk.close}
    >
      {(line) => <Line line={line} />}
    </InsertChooser>
  );
}

function Line({ line }: { readonly line: TargetLine }): React.JSX.Element {
  const words = line.words === '' ? texts.noWords : line.words;
  return (
    <ListBoxItem
      id={line.key}
      className="chooser-line reference-line"
      textValue={texts.spoken(line.number, words, line.place)}
    >
      <span className="reference-number">{line.number}</span>
      <span className="reference-words">{words}</span>
      <span className="reference-place">{line.place}</span>
    </ListBoxItem>
  );
}
