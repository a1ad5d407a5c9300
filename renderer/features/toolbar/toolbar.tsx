import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';
import { toolbarTexts } from '../../../shared/texts/toolbar.ts';
import type { CommandContext } from '../../commands/command.ts';
import { editRedo } from '../../commands/edit-redo.ts';
import { editUndo } from '../../commands/edit-undo.ts';
import { formatBold } from '../../commands/format-bold.ts';
import { formatItalic } from '../../commands/format-italic.ts';
import { formatSubscript } from '../../commands/format-subscript.ts';
import { formatSuperscript } from '../../commands/format-superscript.ts';
import { formatUnderline } from '../../commands/format-underline.ts';
import { goNextEmpty } from '../../commands/go-next-empty.ts';
import { insertFlowchartCommand } from '../../commands/insert-flowchart.ts';
import { insertImageCommand } from '../../commands/insert-image.ts';
import { insertTableCommand } from '../../commands/insert-table.ts';
import { listDecimal } from '../../commands/list-decimal.ts';
import { listDeeper } from '../../commands/list-deeper.ts';
import { listLevels } from '../../commands/list-levels.ts';
import { listNone } from '../../commands/list-none.ts';
import { listShallower } from '../../commands/list-shallower.ts';
import { insertReferenceCommand } from '../../commands/reference-commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { CommandButton } from './command-button.tsx';
import './toolbar.css';

/** Undo, formatting and numbering. Arrow keys move inside it; it never takes the caret from the paper. */
export function Toolbar({ context }: { readonly context: CommandContext }): React.JSX.Element {
  return (
    <AriaToolbar className="toolbar" aria-label={toolbarTexts.name}>
      <Group>
        <CommandButton command={editUndo} context={context} sign={<Icon name="undo" />} />
        <CommandButton command={editRedo} context={context} sign={<Icon name="redo" />} />
      </Group>
      <Group>
        <CommandButton command={formatBold} context={context} sign={<b>B</b>} />
        <CommandButton command={formatItalic} context={context} sign={<i>I</i>} />
        <CommandButton command={formatUnderline} context={context} sign={<u>U</u>} />
        <CommandButton
          command={formatSuperscript}
          context={context}
          sign={<Icon name="superscript" />}
        />
        <CommandButton
          command={formatSubscript}
          context={context}
          sign={<Icon name="subscript" />}
        />
      </Group>
      <Group name={toolbarTexts.numbering}>
        <CommandButton command={listNone} context={context} sign={toolbarTexts.noNumber} />
        {listLevels.map((command) => (
          <CommandButton key={command.id} command={command} context={context} sign={command.sign} />
        ))}
        <CommandButton command={listDecimal} context={context} sign={toolbarTexts.decimalSign} />
      </Group>
      <Group>
        <CommandButton command={listShallower} context={context} sign={<Icon name="shallower" />} />
        <CommandButton command={listDeeper} context={context} sign={<Icon name="deeper" />} />
      </Group>
      <Group>
        <CommandButton
          command={insertTableCommand}
          context={context}
          sign={<Icon name="table" />}
        />
        <CommandButton
          command={insertImageCommand}
          context={context}
          sign={<Icon name="image" />}
        />
        <CommandButton
          command={insertFlowchartCommand}
          context={context}
          sign={<Icon name="flowchart" />}
        />
        <CommandButton
          command={insertReferenceCommand}
          context={context}
          sign={<Icon name="reference" />}
        />
      </Group>
      <Group>
        <CommandButton
          command={goNextEmpty}
          context={context}
          sign={
            <>
              <Icon name="next" />
              {goNextEmpty.label}
            </>
          }
        />
      </Group>
    </AriaToolbar>
  );
}

interface GroupProps {
  readonly name?: string;
  readonly children: React.ReactNode;
}

function Group({ name, children }: GroupProps): React.JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's semantics to a toolbar.
    <div className="toolbar-group" role="group" aria-label={name}>
      {name !== undefined && (
        <span className="toolbar-name" aria-hidden="true">
          {name}
        </span>
      )}
      {children}
    </div>
  );
}
