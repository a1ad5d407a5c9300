import { blockWords } from '../../../shared/carry/block-words.ts';
import { numberBlocks } from '../../../shared/model/numbering.ts';
import type { RichText } from '../../../shared/model/rich-text.ts';

/** A text to read: its lines with their numbers, without what sets them off; pictures by their words. */
export function RichLines({ richText }: { readonly richText: RichText }): React.JSX.Element {
  const labels = numberBlocks(richText);
  return (
    <div className="carried-lines">
      {richText.map((block, i) => {
        const text = blockWords(block);
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and never change here
        return text === '' ? null : <p key={i}>{`${labels[i] ?? ''}${text}`}</p>;
      })}
    </div>
  );
}
