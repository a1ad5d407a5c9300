import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { blockTexts } from '../../../shared/texts/blocks.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { TextFormat } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import type { BlockDesk } from './block-desk.ts';
import '../../ui/paper-bar.css';
import './blocks.css';
import { FlowchartPanel } from './flowchart-panel.tsx';
import { ImageBar } from './image-bar.tsx';
import { TableBar } from './table-bar.tsx';
import { TableChooser } from './table-chooser.tsx';

interface BlocksProps {
  readonly desk: BlockDesk;
  readonly context: CommandContext;
  /** Another list that is chosen from, above the bars. */
  readonly chooser: React.ReactNode;
}

/**
 * What belongs to the small table, image or flowchart with the caret, over the lower edge of the paper so that no line
 * of text moves; and the ways in for both. Nothing here is modal; F6 in the text goes to the bar, and in the bar onwards.
 */
export function Blocks({ desk, context, chooser }: BlocksProps): React.JSX.Element {
  const block = useFormatAtCaret(context)?.block;
  const isChoosing = useSelected(desk.choosing, identity);
  return (
    <>
      <ImageInput desk={desk} />
      <div className="paper-bars block-bars" data-pane="blocks">
        {isChoosing && <TableChooser desk={desk} context={context} />}
        {chooser}
        <TableBar context={context} isAtCaret={block === 'table'} />
        <FlowchartPanel context={context} isAtCaret={block === 'flowchart'} />
        <ImageBar document={context.document} isAtCaret={block === 'image'} />
      </div>
    </>
  );
}

/** The native file dialog: nothing but PNG and JPEG is offered. */
function ImageInput({ desk }: { readonly desk: BlockDesk }): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const wanted = useSelected(desk.imageWanted, identity);
  useEffect(() => {
    if (wanted > 0) input.current?.click();
  }, [wanted]);
  return (
    <input
      ref={input}
      className="block-file"
      type="file"
      accept="image/png,image/jpeg"
      aria-label={blockTexts.insertImage}
      tabIndex={-1}
      onChange={(event) => {
        desk.insertFiles([...(event.currentTarget.files ?? [])]);
        // So that the same file can be chosen again.
        event.currentTarget.value = '';
      }}
    />
  );
}

/** All of it, not only what block it is: of two small tables or pictures side by side each has its bar. */
function useFormatAtCaret({ document }: CommandContext): TextFormat | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      let stopFormat: (() => void) | undefined;
      const follow = (): void => {
        stopFormat?.();
        stopFormat = document.live.get()?.format.subscribe(listener);
        listener();
      };
      const stopLive = document.live.subscribe(follow);
      follow();
      return () => {
        stopFormat?.();
        stopLive();
      };
    },
    [document],
  );
  return useSyncExternalStore(subscribe, () => document.live.get()?.format.get());
}

const identity = <T,>(value: T): T => value;
