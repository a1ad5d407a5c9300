import { captionOf } from '../../model/caption.ts';
import type { TableBlock } from '../../model/table-block.ts';
import { type HtmlElement, h } from './html-node.ts';
import { toInlines } from './inlines.ts';

/** A small table among the blocks of a cell or of running text, with its caption above it. */
export function smallTable(block: TableBlock): HtmlElement {
  const caption = captionOf(block);
  const [first, ...others] = block.rows;
  const head = block.header && first !== undefined ? first : null;
  const body = head === null ? block.rows : others;
  return h('table', { class: 'small' }, [
    ...(caption === null ? [] : [h('caption', {}, [caption])]),
    ...(head === null
      ? []
      : [
          h('thead', {}, [
            h(
              'tr',
              {},
              head.map((cell) => {
                // A header that says nothing, or heads nothing, is none: readers would look for its cells.
                const tag =
                  cell.length === 0 || body.length === 0 ? h('td') : h('th', { scope: 'col' });
                return { ...tag, children: [h('p', {}, toInlines(cell))] };
              }),
            ),
          ]),
        ]),
    ...(body.length === 0
      ? []
      : [
          h(
            'tbody',
            {},
            body.map((row) =>
              h(
                'tr',
                {},
                row.map((cell) => h('td', {}, [h('p', {}, toInlines(cell))])),
              ),
            ),
          ),
        ]),
  ]);
}
