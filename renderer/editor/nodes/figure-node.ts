import { DecoratorNode } from 'lexical';

/**
 * What images and flowcharts among the blocks have in common: they are blocks that keys select, and are drawn without
 * React. Each names `DecoratorNode` in its `$config`: this class has no type of its own and is never registered.
 */
export abstract class FigureNode extends DecoratorNode<null> {
  override updateDOM(): boolean {
    // What it shows never changes in place: the document writes the block anew.
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return false;
  }

  override isKeyboardSelectable(): boolean {
    return true;
  }
}
