import { type CSSProperties, Fragment, memo, type ReactNode } from 'react';
import type { Block } from '../../../shared/model/block.ts';
import type { Inline, TextRun } from '../../../shared/model/inline.ts';
import type { RichText } from '../../../shared/model/rich-text.ts';
import { blockViews } from '../../editor/block-view.ts';
import { MARK_CLASSES } from '../../editor/mark-classes.ts';

/** Rich text at rest: the same elements and classes that the editor makes, so that nothing moves on the first click. */
export const StaticRichText = memo(function StaticRichText({
  richText,
}: {
  readonly richText: RichText;
}): ReactNode {
  const views = blockViews(richText);
  return richText.map((block, index) => {
    const view = views[index];
    const style: Record<string, string | number> | undefined =
      view === undefined || view.label === null
        ? undefined
        : { '--depth': view.depth, '--hang': view.hang };
    return (
      <p
        // Blocks have no identity of their own and are replaced as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={index}
        className={view?.className}
        data-label={view?.label ?? undefined}
        style={style as CSSProperties | undefined}
      >
        <BlockContent block={block} />
      </p>
    );
  });
});

function BlockContent({ block }: { readonly block: Block }): ReactNode {
  // An empty block, or an empty last line, needs a line break to have any height.
  const needsPlaceholder = block.children.length === 0 || block.children.at(-1)?.type === 'break';
  return (
    <>
      {block.children.map((inline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and are replaced as a whole
        <Fragment key={index}>
          <InlineContent inline={inline} />
        </Fragment>
      ))}
      {needsPlaceholder ? <br data-placeholder="" /> : null}
    </>
  );
}

function InlineContent({ inline }: { readonly inline: Inline }): ReactNode {
  if (inline.type === 'break') return <br />;
  return <span className={markClass(inline)}>{inline.text}</span>;
}

function markClass(run: TextRun): string | undefined {
  return run.marks?.map((mark) => MARK_CLASSES[mark]).join(' ');
}
