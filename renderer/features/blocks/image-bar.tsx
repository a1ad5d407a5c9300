import { useRef, useState } from 'react';
import { type CellAddress, richTextAt, sameAddress } from '../../../shared/model/address.ts';
import {
  type ImageBlock,
  imageWidth,
  MAX_IMAGE_MM,
  MIN_IMAGE_MM,
} from '../../../shared/model/image-block.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { blockTexts } from '../../../shared/texts/blocks.ts';
import { deleteBlock } from '../../commands/table-edits.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { CaptionField } from './caption-field.tsx';

interface ImageBarProps {
  readonly document: EditedDocument;
  /** Whether the caret is on an image. */
  readonly isAtCaret: boolean;
}

interface Target {
  readonly address: CellAddress;
  readonly block: number;
}

/** What the selected image says and how wide it is. Stays while somebody types in it. */
export function ImageBar({ document, isAtCaret }: ImageBarProps): React.JSX.Element | null {
  const target = useRef<Target | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const state = useSelected(document, (current) => current);
  const live = document.live.get();
  if (isAtCaret && !hasFocus) {
    const caret = live?.caret() ?? null;
    target.current =
      live === null || caret === null ? null : { address: live.address, block: caret.focus.block };
  } else if (!hasFocus) {
    target.current = null;
  }
  const { current } = target;
  if (current === null) return null;
  const block = richTextAt(state.report, current.address)?.[current.block];
  if (block?.type !== 'image') return null;

  const change = (part: Partial<ImageBlock>, group: string): void => {
    document.apply({
      update: (report) => {
        const richText = richTextAt(report, current.address);
        if (richText?.[current.block]?.type !== 'image') return report;
        const next = richText.with(current.block, { ...block, ...part });
        return setRichText(report, current.address, next);
      },
      group,
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's semantics
    <div
      className="paper-bar block-bar"
      role="group"
      aria-label={blockTexts.imageBar}
      onFocus={() => setFocus(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocus(false);
      }}
    >
      <AltField key={`${current.block} ${block.imageId}`} block={block} onChange={change} />
      <CaptionField document={document} target={current} />
      <NumberField
        label={blockTexts.width}
        min={MIN_IMAGE_MM}
        max={MAX_IMAGE_MM}
        decimals={1}
        value={block.widthMm}
        onChange={(widthMm) => change({ widthMm: imageWidth(widthMm) }, `width ${block.imageId}`)}
      />
      <Button
        size="small"
        onClick={() => {
          const editor = document.live.get();
          if (editor === null || !sameAddress(editor.address, current.address)) return;
          setFocus(false);
          document.activate(current.address, {
            anchor: { block: current.block, offset: 0 },
            focus: { block: current.block, offset: 0 },
          });
          document.live.get()?.run({ type: 'edit', edit: deleteBlock });
        }}
      >
        {blockTexts.removeImage}
      </Button>
    </div>
  );
}

interface AltFieldProps {
  readonly block: ImageBlock;
  readonly onChange: (part: Partial<ImageBlock>, group: string) => void;
}

function AltField({ block, onChange }: AltFieldProps): React.JSX.Element {
  const group = useUndoGroup(`alt ${block.imageId}`);
  const field = useDraftText(block.alt, (alt) => onChange({ alt }, group.next(performance.now())));
  return (
    <label className="block-alt">
      {blockTexts.alt}
      <input ref={field} className="input" maxLength={300} spellCheck={false} onBlur={group.end} />
    </label>
  );
}
