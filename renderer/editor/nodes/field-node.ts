import {
  $applyNodeReplacement,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  TextNode,
} from 'lexical';
import type { Field } from '../../../shared/model/field.ts';
import { applyCommentMark } from '../comment-mark.ts';
import { applyFieldMark, fieldMark } from '../field-mark.ts';
import { $commentsOf } from './comment-state.ts';

/**
 * Text that follows from a field: one sign, however long its wording. Nobody types in it; it is deleted whole.
 * Its text changes only with the document.
 */
export class FieldNode extends TextNode {
  __field: Field = { kind: 'reference', target: '' };

  override $config() {
    return this.config('field', { extends: TextNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__field = previous.__field;
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    this.#draw(element);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement, config: EditorConfig): boolean {
    if (super.updateDOM(previous, element, config)) return true;
    this.#draw(element);
    return false;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): boolean {
    return true;
  }

  getField(): Field {
    return this.getLatest().__field;
  }

  #draw(element: HTMLElement): void {
    const mark = fieldMark({ field: this.__field, text: this.__text });
    if (mark !== null) applyFieldMark(element, mark);
    applyCommentMark(element, $commentsOf(this));
  }
}

/** Makes the node of a field with its present wording. */
export function $createFieldNode(field: Field, text: string): FieldNode {
  const node = new FieldNode(text);
  node.__field = field;
  node.__mode = 1; // Lexical's number for `token`; `setMode` asks for a node that is in a tree already.
  return $applyNodeReplacement(node);
}

export function $isFieldNode(node: LexicalNode | null | undefined): node is FieldNode {
  return node instanceof FieldNode;
}
