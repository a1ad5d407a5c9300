import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { flushSync } from 'react-dom';
import { paletteTexts as texts } from '../../../shared/texts/commands.ts';
import type { CommandContext } from '../../commands/command.ts';
import { CommandWords } from '../../commands/command-words.tsx';
import { findCommand } from '../../commands/registry.ts';
import type { Place } from '../../commands/remember-place.ts';
import { runCommand } from '../../commands/run-command.ts';
import { shieldImeKeys } from '../../keys/shield-ime-keys.ts';
import { type Store, useSelected } from '../../state/store.ts';
import { FilterField } from '../../ui/filter-field.tsx';
import { commandGroups, isMatch, searchText } from './match-commands.ts';
import '../../ui/modal-panel.css';
import './palette.css';

export interface PaletteProps {
  readonly context: CommandContext;
  /** Where one was when the palette was opened; null while it is closed. */
  readonly place: Store<Place | null>;
}

/** The list of all commands: to look for one by name or key, and run it. */
export function Palette({ context, place }: PaletteProps): React.JSX.Element | null {
  const opened = useSelected(place, (value) => value);
  if (opened === null) return null;
  const leave = (): void => {
    // The list is gone before the focus goes elsewhere: it would take it back.
    flushSync(() => place.set(null));
    opened.goBack();
  };
  const run = (id: string): void => {
    const command = findCommand(id);
    if (command === undefined) return;
    leave();
    if (command.keysIn === 'cell') opened.goToCell();
    runCommand(command, context);
  };
  return <OpenPalette context={context} onRun={run} onLeave={leave} />;
}

interface OpenPaletteProps {
  readonly context: CommandContext;
  readonly onRun: (id: string) => void;
  readonly onLeave: () => void;
}

function OpenPalette({ context, onRun, onLeave }: OpenPaletteProps): React.JSX.Element {
  const [groups] = useState(commandGroups);
  const disabled = groups
    .flatMap(({ commands }) => commands)
    .filter((command) => !command.isEnabled(context))
    .map(({ id }) => id);
  return (
    <ModalOverlay
      className="modal-overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onLeave();
      }}
    >
      <Modal className="modal-panel palette">
        <Dialog aria-label={texts.name} className="palette-dialog">
          <div className="palette-parts" {...shieldImeKeys}>
            <Autocomplete filter={isMatch}>
              <FilterField label={texts.field} hint={texts.hint} isLabelHidden />
              <ListBox
                className="palette-list"
                aria-label={texts.name}
                selectionMode="none"
                disabledKeys={disabled}
                onAction={(key) => onRun(String(key))}
                renderEmptyState={() => <p className="palette-none">{texts.none}</p>}
              >
                {groups.map(({ name, commands }) => (
                  <ListBoxSection key={name} id={name}>
                    <Header className="palette-area">{name}</Header>
                    {commands.map((command) => (
                      <ListBoxItem
                        key={command.id}
                        id={command.id}
                        textValue={searchText(command)}
                        className="command-line"
                      >
                        <CommandWords command={command} context={context} />
                      </ListBoxItem>
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
