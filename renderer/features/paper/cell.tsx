import {
  type CSSProperties,
  memo,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { addressKey, type CellAddress } from '../../../shared/model/address.ts';
import { NO_CAPTIONS } from '../../../shared/model/caption.ts';
import { captionsBefore } from '../../../shared/model/captions.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import { isBlank, type RichText } from '../../../shared/model/rich-text.ts';
import { textFacts } from '../../../shared/model/text-facts.ts';
import { paperTexts } from '../../../shared/texts/paper.ts';
import { labelWidth } from '../../editor/block-view.ts';
import { mountCellEditor } from '../../editor/cell-editor.ts';
import { caretFromPoint } from '../../editor/dom-caret.ts';
import { leaveField } from '../../keys/leave-field.ts';
import { type EditedDocument, isActive } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { usePaperActs } from './paper-acts.ts';
import { followPress } from './press-to-edit.ts';
import { StaticRichText } from './static-rich-text.tsx';
import { useLateText } from './use-late-text.ts';

interface CellProps {
  readonly document: EditedDocument;
  readonly address: CellAddress;
  readonly richText: RichText;
  /** The cell's spoken name: column, section, strategy. */
  readonly label: string;
  /** The row's number, shown before the text; undefined when none is. */
  readonly number?: string | undefined;
}

/** A writable place on the paper: resting until it is the active one, then an editor of its own. */
export const Cell = memo(function Cell(props: CellProps): ReactNode {
  const { document, address } = props;
  const active = useSelected(document, (state) => isActive(state, address));
  return active ? <LiveCell {...props} /> : <RestingCell {...props} />;
});

function RestingCell({ document, address, richText, label, number }: CellProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const drawn = useLateText(root, richText);
  const { hasCaptions } = textFacts(richText);
  const captions = useSelected(document, ({ report }) =>
    hasCaptions ? captionsBefore(report, address) : NO_CAPTIONS,
  );
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    // The right button as well: its menu is for the place that was pointed at.
    if (event.button !== 0 && event.button !== 2) return;
    const place = caretFromPoint(event.currentTarget, event.clientX, event.clientY);
    // Before the field's row goes off the screen: what is composed in it would go with it.
    leaveField();
    // At once, so that the caret is there before the button is up: the first click is enough to write.
    flushSync(() => document.activate(address, place === null ? undefined : collapsedAt(place)));
    followPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold rich text
    <div
      ref={root}
      className="cell-text"
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      tabIndex={0}
      data-address={addressKey(address)}
      {...numberProps(number)}
      data-blank={isBlank(richText) ? '' : undefined}
      data-hint={paperTexts.emptyCell}
      onPointerDown={onPointerDown}
      onFocus={() => document.activate(address)}
    >
      <StaticRichText richText={drawn} captions={captions} />
    </div>
  );
}

function LiveCell({ document, address, label, number }: CellProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const acts = usePaperActs();
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    return mountCellEditor({ document, address, root: element, ...acts });
  }, [document, address, acts]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold rich text
    <div
      ref={root}
      className="cell-text cell-live"
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      data-address={addressKey(address)}
      {...numberProps(number)}
    />
  );
}

/** The number is drawn by the style sheet: nothing but text is inside what one writes in. */
function numberProps(number: string | undefined): {
  readonly 'data-number'?: string;
  readonly style?: CSSProperties;
} {
  if (number === undefined) return {};
  const hang = labelWidth(number);
  return { 'data-number': number, style: { '--number': hang } as CSSProperties };
}
