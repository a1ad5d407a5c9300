import { type CSSProperties, Fragment, memo, type ReactNode } from 'react';
import { type CaptionCounts, NO_CAPTIONS } from '../../../shared/model/caption.ts';
import type { ImageBlock } from '../../../shared/model/image-block.ts';
import type { Inline, TextRun } from '../../../shared/model/inline.ts';
import type { RichText } from '../../../shared/model/rich-text.ts';
import type { TableBlock } from '../../../shared/model/table-block.ts';
import { blockViews } from '../../editor/block-view.ts';
import { commentMark } from '../../editor/comment-mark.ts';
import { fieldMark } from '../../editor/field-mark.ts';
import { imageUrl, imageWidthStyle } from '../../editor/image-view.ts';
import { MARK_CLASSES } from '../../editor/mark-classes.ts';
import { staleMark } from '../../editor/stale-mark.ts';
import { FlowchartFigure } from './flowchart-figure.tsx';
import { useImage } from './report-images.ts';

/** Rich text at rest: the same elements and classes that the editor makes, so that nothing moves on the first click. */
export const StaticRichText = memo(function StaticRichText({
  richText,
  captions = NO_CAPTIONS,
}: {
  readonly richText: RichText;
  /** How many captions come before it in the report. */
  readonly captions?: CaptionCounts;
}): ReactNode {
  const views = blockViews(richText, captions);
  return richText.map((block, index) => {
    const view = views[index];
    const caption = view?.caption ?? undefined;
    const style: Record<string, string | number> | undefined =
      view === undefined || view.label === null
        ? undefined
        : { '--depth': view.depth, '--hang': view.hang };
    // Blocks have no identity of their own and are replaced as a whole.
    // biome-ignore-start lint/suspicious/noArrayIndexKey: see above
    if (block.type === 'table') return <SmallTable key={index} block={block} caption={caption} />;
    if (block.type === 'image') return <Figure key={index} block={block} caption={caption} />;
    if (block.type === 'flowchart')
      return <FlowchartFigure key={index} block={block} caption={caption} />;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
    return (
      <p
        // Blocks have no identity of their own and are replaced as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={index}
        className={view?.className}
        data-label={view?.label ?? undefined}
        style={style as CSSProperties | undefined}
      >
        <Line inlines={block.children} />
      </p>
    );
  });
});

interface CaptionedProps<Captioned> {
  readonly block: Captioned;
  /** Its number and words, drawn by a style like the numbers of items. */
  readonly caption: string | undefined;
}

function SmallTable({ block, caption }: CaptionedProps<TableBlock>): ReactNode {
  return (
    <table className="block small-table" data-caption={caption}>
      <tbody>
        {block.rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity and are replaced as a whole
          <tr key={i}>
            {row.map((cell, k) => {
              const Cell = block.header && i === 0 ? 'th' : 'td';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have none either
                <Cell key={k}>
                  <Line inlines={cell} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ block, caption }: CaptionedProps<ImageBlock>): ReactNode {
  const image = useImage(block.imageId);
  return (
    <figure className="block figure" data-caption={caption}>
      <img
        src={image === undefined ? undefined : imageUrl(image)}
        alt={block.alt}
        draggable={false}
        style={{ inlineSize: imageWidthStyle(block.widthMm) }}
      />
    </figure>
  );
}

/** One line of text. A change elsewhere in a long cell does not draw it again. */
const Line = memo(function Line({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  // An empty block, or an empty last line, needs a line break to have any height.
  const needsPlaceholder = inlines.length === 0 || inlines.at(-1)?.type === 'break';
  return (
    <>
      {inlines.map((inline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and are replaced as a whole
        <Fragment key={index}>
          <InlineContent inline={inline} />
        </Fragment>
      ))}
      {needsPlaceholder ? <br data-placeholder="" /> : null}
    </>
  );
});

function InlineContent({ inline }: { readonly inline: Inline }): ReactNode {
  if (inline.type === 'break') return <br />;
  return (
    <span
      className={markClass(inline)}
      data-comments={commentMark(inline.comments)}
      {...fieldMark(inline)}
      {...staleMark(inline.stale)}
    >
      {inline.text}
    </span>
  );
}

function markClass(run: TextRun): string | undefined {
  return run.marks?.map((mark) => MARK_CLASSES[mark]).join(' ');
}
