import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { type Block, isTextBlock } from '../../shared/model/block.ts';
import type { Inline, TextRun } from '../../shared/model/inline.ts';
import { blockInlines, type RichText } from '../../shared/model/rich-text.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import { textFacts } from '../../shared/model/text-facts.ts';
import { $isFieldNode, type FieldNode } from './nodes/field-node.ts';

/**
 * Gives the fields of a live cell the wording that the document has, in place: caret, composition and what is
 * not read yet stay as they are. What else differs is left alone.
 * @param tag marks the update as the document's own
 */
export function refreshLiveFields(editor: LexicalEditor, richText: RichText, tag: string[]): void {
  if (textFacts(richText).fields.length === 0) return;
  const changes = editor.getEditorState().read(() => $fieldChanges(richText));
  if (changes.length === 0) return;
  editor.update(
    () => {
      for (const { key, text } of changes) {
        const node = $fieldNodes().find((candidate) => candidate.getKey() === key);
        node?.setTextContent(text);
      }
    },
    { discrete: true, tag },
  );
}

/** The fields whose wording is another one. None when the cell's fields are not those of the text (yet). */
function $fieldChanges(richText: RichText): readonly { key: string; text: string }[] {
  const runs = richText.flatMap(blockInlines).filter(isField);
  const nodes = $fieldNodes();
  if (!nodes.every((node, i) => sameValue(node.getField(), runs[i]?.field))) return [];
  return nodes.flatMap((node, i) => {
    const text = runs[i]?.text;
    return text === undefined || text === node.getTextContent()
      ? []
      : [{ key: node.getKey(), text }];
  });
}

function $fieldNodes(): readonly FieldNode[] {
  const found: FieldNode[] = [];
  const look = (node: LexicalNode): void => {
    if ($isFieldNode(node)) found.push(node);
    else if ($isElementNode(node)) node.getChildren().forEach(look);
  };
  look($getRoot());
  return found;
}

function isField(inline: Inline): inline is TextRun {
  return inline.type === 'text' && inline.field !== undefined;
}

/** Whether two texts differ in nothing but the wording of their fields. */
export function differOnlyInFields(a: RichText, b: RichText): boolean {
  if (textFacts(a).fields.length === 0 || a.length !== b.length) return false;
  return sameValue(a.map(withoutWordings), b.map(withoutWordings));
}

function withoutWordings(block: Block): unknown {
  const blank = (line: readonly Inline[]): readonly Inline[] =>
    line.map((inline) => (isField(inline) ? { ...inline, text: '' } : inline));
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(blank)) };
  return isTextBlock(block) ? { ...block, children: blank(block.children) } : block;
}
