import { isTextBlock } from '../../model/block.ts';
import { itemDepths } from '../../model/item-depths.ts';
import { numberBlocks } from '../../model/numbering.ts';
import type { RichText } from '../../model/rich-text.ts';
import { hangingWidth } from '../docx/text-width.ts';
import { figure } from './figure.ts';
import { type HtmlElement, type HtmlNode, h } from './html-node.ts';
import { toInlines } from './inlines.ts';
import type { PageAccount } from './page-account.ts';
import { smallTable } from './small-table.ts';

/** Thousandths of a full-width character: `hangingWidth` counts in whole units of what it is given. */
const PER_EM = 1000;

/** An item of a list, with the items under it. */
interface OpenItem {
  readonly depth: number;
  readonly line: HtmlElement;
  readonly under: OpenItem[];
}

/**
 * Canonical rich text as paragraphs, lists, tables and figures. Numbers are printed as text: they are the office's own,
 * and no browser counts 壹、 一、 (一). Items are lists all the same, so that they can be told how many they are.
 */
export function toBlocks(richText: RichText, account: PageAccount): readonly HtmlNode[] {
  const labels = numberBlocks(richText);
  const depths = itemDepths(richText);
  const nodes: HtmlNode[] = [];
  let items: OpenItem[] = [];
  const endList = (): void => {
    if (items.length > 0) nodes.push(list(items));
    items = [];
  };
  richText.forEach((block, i) => {
    const label = labels[i] ?? null;
    if (isTextBlock(block) && label !== null) {
      const line = itemLine(label, depths[i] ?? 0, toInlines(block.children));
      addItem(items, { depth: depths[i] ?? 0, line, under: [] });
      return;
    }
    endList();
    if (isTextBlock(block)) nodes.push(h('p', {}, toInlines(block.children)));
    else nodes.push(block.type === 'table' ? smallTable(block) : figure(block, account));
  });
  endList();
  return nodes;
}

/** Below the last item that stands higher, however many levels are left out between them. */
function addItem(items: OpenItem[], item: OpenItem): void {
  const last = items.at(-1);
  if (last === undefined || last.depth >= item.depth) items.push(item);
  else addItem(last.under, item);
}

function list(items: readonly OpenItem[]): HtmlElement {
  return h(
    'ol',
    { role: 'list' },
    items.map(({ line, under }) => h('li', {}, under.length === 0 ? [line] : [line, list(under)])),
  );
}

/** The text hangs behind its number; each level is set in by one character. */
function itemLine(label: string, depth: number, text: readonly HtmlNode[]): HtmlElement {
  const hanging = hangingWidth(label, PER_EM) / PER_EM;
  return h('p', { class: 'item', style: `--d:${depth}em;--h:${hanging}em` }, [
    h('span', { class: 'label' }, [label]),
    ...text,
  ]);
}
