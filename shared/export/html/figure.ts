import { flowchartAlt } from '../../flowchart/alt-text.ts';
import {
  flowchartWidthMm,
  type SvgElement,
  svgOfFlowchart,
} from '../../flowchart/svg-of-flowchart.ts';
import type { ObjectBlock } from '../../model/block.ts';
import { captionOf } from '../../model/caption.ts';
import type { FlowchartBlock } from '../../model/flowchart-block.ts';
import type { ImageBlock } from '../../model/image-block.ts';
import { exportTexts } from '../../texts/export.ts';
import { type HtmlElement, type HtmlNode, h } from './html-node.ts';
import type { PageAccount } from './page-account.ts';

/** A picture or a flowchart, with its caption below it. */
export function figure(block: ObjectBlock, account: PageAccount): HtmlElement {
  const caption = captionOf(block);
  const shown = block.type === 'image' ? picture(block, account) : flowchart(block, account);
  const below = caption === null ? [] : [h('figcaption', {}, [caption])];
  return h('figure', {}, [shown, ...below]);
}

/** An image as wide as it says, but never wider than its place. A block without its picture prints nothing. */
function picture(block: ImageBlock, { images }: PageAccount): HtmlElement {
  const image = images[block.imageId];
  if (image === undefined) return h('p');
  return h('img', {
    src: `data:${image.mime};base64,${image.data}`,
    alt: block.alt,
    width: image.width,
    height: image.height,
    style: `width:${block.widthMm}mm`,
  });
}

/** A flowchart drawn with lines: sharp at any size, with its steps in words for those who do not see it. */
function flowchart(block: FlowchartBlock, account: PageAccount): HtmlElement {
  const drawing = svgOfFlowchart(block);
  const [title, description] = [account.nextId('f'), account.nextId('f')];
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...drawing.attributes,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
      style: `width:${flowchartWidthMm(block)}mm`,
    },
    [
      h('title', { id: title }, [exportTexts.page.flowchart]),
      h('desc', { id: description }, [flowchartAlt(block)]),
      ...drawing.children.map(svgNode),
    ],
  );
}

/** Only what a reader of the page needs: marks for the editor stay behind. */
function svgNode(node: SvgElement | string): HtmlNode {
  if (typeof node === 'string') return node;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name]) => !name.startsWith('data-')),
  );
  return h(node.tag, attributes, node.children.map(svgNode));
}
