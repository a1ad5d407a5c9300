import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { contextMenuTexts as texts } from '../../../shared/texts/commands.ts';
import type { CommandContext } from '../../commands/command.ts';
import { findCommand } from '../../commands/registry.ts';
import { type Place, rememberPlace } from '../../commands/remember-place.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Floating } from '../../ui/floating.tsx';
import { CommandMenu } from './command-menu.tsx';
import { menuFor, type TextTarget } from './menu-parts.ts';
import './context-menu.css';

interface Opened {
  readonly x: number;
  readonly y: number;
  readonly target: TextTarget;
  readonly place: Place;
}

/** The menu of a cell or a text field: by the right button, Shift+F10 or the menu key. */
export function ContextMenu({ context }: { readonly context: CommandContext }): React.JSX.Element {
  const [opened, setOpened] = useState<Opened | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const open = (event: MouseEvent): void => {
      const target = textTargetOf(event.target);
      if (target === null) return;
      event.preventDefault();
      const { clientX: x, clientY: y } = event;
      setOpened({ x, y, target, place: rememberPlace(context.document) });
    };
    window.addEventListener('contextmenu', open);
    return () => window.removeEventListener('contextmenu', open);
  }, [context]);

  const leave = (): void => {
    if (opened === null) return;
    // The menu is gone before the focus goes elsewhere: it would take it back.
    flushSync(() => setOpened(null));
    opened.place.goBack();
  };
  const run = (id: string): void => {
    leave();
    const command = findCommand(id);
    if (command !== undefined) runCommand(command, context);
  };

  return (
    <>
      <span
        ref={anchor}
        className="context-anchor"
        style={{ insetInlineStart: opened?.x ?? 0, insetBlockStart: opened?.y ?? 0 }}
      />
      {opened !== null && (
        <Floating
          name={texts.name}
          className="context-menu"
          triggerRef={anchor}
          isOpen
          placement="bottom start"
          offset={0}
          onOpenChange={(isOpen) => {
            if (!isOpen) leave();
          }}
        >
          <CommandMenu
            name={texts.name}
            parts={menuFor(opened.target)}
            context={context}
            onRun={run}
          />
        </Floating>
      )}
    </>
  );
}

/** What sort of text was asked for its menu; null for everything else. */
function textTargetOf(target: EventTarget | null): TextTarget | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('[contenteditable="true"]') !== null) return 'cell';
  return target.closest('textarea, input:not([type="checkbox"], [type="radio"])') === null
    ? null
    : 'field';
}
