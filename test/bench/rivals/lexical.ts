import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableExtension,
} from '@lexical/table';
import { $createParagraphNode, $createTextNode, $getRoot, type ParagraphNode } from 'lexical';
import { rivalContent, rivalHost } from './content.ts';

// The whole report as one table of Lexical: its own table extension as it comes, in one editor.
const host = rivalHost();
host.className = 'cell-text';
host.contentEditable = 'true';
host.spellcheck = false;

const editor = buildEditorFromExtensions({
  name: 'rival',
  dependencies: [RichTextExtension, HistoryExtension, TableExtension],
});
editor.setRootElement(host);
editor.update(
  () => {
    const source = new DOMParser().parseFromString(rivalContent(), 'text/html');
    const table = $createTableNode();
    for (const tr of source.querySelectorAll('tr')) {
      const row = $createTableRowNode();
      for (const td of tr.cells) {
        const paragraphs = [...td.querySelectorAll('p')].map($paragraph);
        row.append($createTableCellNode().append(...paragraphs));
      }
      table.append(row);
    }
    $getRoot().clear().append(table, $createParagraphNode());
  },
  { discrete: true },
);

function $paragraph(element: HTMLParagraphElement): ParagraphNode {
  const runs = [...element.childNodes].flatMap((child) => {
    const text = child.textContent ?? '';
    if (text === '') return [];
    const node = $createTextNode(text);
    const isBold = child instanceof Element && child.matches('strong');
    return [isBold ? node.toggleFormat('bold') : node];
  });
  return $createParagraphNode().append(...runs);
}
