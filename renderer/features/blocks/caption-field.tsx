import { addressKey, richTextAt } from '../../../shared/model/address.ts';
import { isTextBlock } from '../../../shared/model/block.ts';
import { captionOf, withCaption } from '../../../shared/model/caption.ts';
import { captionNumbers, captionsBefore } from '../../../shared/model/captions.ts';
import type { Report } from '../../../shared/model/report.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { referenceTexts as texts } from '../../../shared/texts/references.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';
import type { BlockTarget } from './use-block-target.ts';

interface CaptionFieldProps {
  readonly document: EditedDocument;
  readonly target: BlockTarget;
}

/** The caption of a table, image or flowchart, with its number in front as soon as it has words. */
export function CaptionField({ document, target }: CaptionFieldProps): React.JSX.Element {
  const { address, block: index } = target;
  const place = `${addressKey(address)} ${index}`;
  const report = useSelected(document, (state) => state.report);
  const richText = richTextAt(report, address) ?? [];
  const block = richText[index];
  const number = captionNumbers(richText, captionsBefore(report, address))[index] ?? null;
  const group = useUndoGroup(`caption ${place}`);
  const field = useDraftText(block === undefined ? '' : (captionOf(block) ?? ''), (caption) => {
    document.apply({
      update: (current) => changeCaption(current, target, caption),
      group: group.next(performance.now()),
    });
  });
  return (
    <label className="block-alt">
      {texts.caption}
      {number === null ? null : <span>{number}</span>}
      <input
        key={place}
        ref={field}
        className="input"
        maxLength={200}
        placeholder={texts.captionHint}
        spellCheck={false}
        onBlur={group.end}
      />
    </label>
  );
}

function changeCaption(
  report: Report,
  { address, block: index }: BlockTarget,
  caption: string,
): Report {
  const richText = richTextAt(report, address);
  const block = richText?.[index];
  if (richText === undefined || block === undefined || isTextBlock(block)) return report;
  return setRichText(report, address, richText.with(index, withCaption(block, caption)));
}
