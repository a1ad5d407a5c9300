import { createElement, memo, type ReactNode } from 'react';
import type { SvgElement } from '../../../shared/flowchart/svg-of-flowchart.ts';
import type { FlowchartBlock } from '../../../shared/model/flowchart-block.ts';
import { FLOWCHART_CLASS, flowchartView } from '../../editor/flowchart-view.ts';

/** A flowchart at rest: the same picture that the editor draws. */
export const FlowchartFigure = memo(function FlowchartFigure({
  block,
  caption,
}: {
  readonly block: FlowchartBlock;
  readonly caption?: string | undefined;
}): ReactNode {
  const { alt, width, svg } = flowchartView(block);
  return (
    <figure className={FLOWCHART_CLASS} data-caption={caption}>
      <svg
        viewBox={svg.attributes['viewBox']}
        role="img"
        aria-label={alt}
        style={{ inlineSize: width }}
      >
        {svg.children.map(toNode)}
      </svg>
    </figure>
  );
});

function toNode(child: SvgElement | string, key: number): ReactNode {
  if (typeof child === 'string') return child;
  const { class: className, ...attributes } = child.attributes;
  return createElement(child.tag, { ...attributes, className, key }, ...child.children.map(toNode));
}
