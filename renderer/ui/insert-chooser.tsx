import { Autocomplete } from 'react-aria-components/Autocomplete';
import { ListBox } from 'react-aria-components/ListBox';
import { onKeys } from '../keys/on-keys.ts';
import { shieldImeKeys } from '../keys/shield-ime-keys.ts';
import { FilterField } from './filter-field.tsx';
import './paper-bar.css';
import './insert-chooser.css';

/** What the chooser says. */
export interface ChooserWords {
  readonly chooser: string;
  readonly filter: string;
  readonly hint: string;
  readonly list: string;
  /** Stands in the list when nothing in it fits. */
  readonly none: string;
  readonly help: string;
}

export interface InsertChooserProps<Line extends object> {
  readonly words: ChooserWords;
  readonly className: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** What fits what is typed; each line is drawn as a `ListBoxItem` with the class `chooser-line`. */
  readonly lines: readonly Line[];
  readonly children: (line: Line) => React.ReactElement;
  /** Choices about what is inserted, between the filter and the list. */
  readonly options?: React.ReactNode;
  /** Called with the id of the line. */
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** A list of what can be put into a text, over the lower edge of the paper. It is not modal. */
export function InsertChooser<Line extends object>({
  words,
  className,
  typed,
  onTyped,
  lines,
  children,
  options,
  onChoose,
  onClose,
}: InsertChooserProps<Line>): React.JSX.Element {
  return (
    <section
      className={`paper-bar chooser ${className}`}
      aria-label={words.chooser}
      {...shieldImeKeys}
      {...onKeys<HTMLElement>((event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      })}
    >
      <Autocomplete inputValue={typed} onInputChange={onTyped}>
        <FilterField label={words.filter} hint={words.hint} />
        {options}
        <ListBox
          className="chooser-list"
          aria-label={words.list}
          selectionMode="none"
          items={lines}
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <p className="chooser-words">{words.none}</p>}
        >
          {children}
        </ListBox>
      </Autocomplete>
      <p className="chooser-words">{words.help}</p>
    </section>
  );
}
