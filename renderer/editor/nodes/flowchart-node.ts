import { $applyNodeReplacement, DecoratorNode, type LexicalNode } from 'lexical';
import type { FlowchartBlock } from '../../../shared/model/flowchart-block.ts';
import { drawFlowchart } from '../flowchart-view.ts';
import { FigureNode } from './figure-node.ts';

/** What stands in a node that has not been given its flowchart yet: Lexical makes nodes without arguments. */
const NOTHING: FlowchartBlock = {
  type: 'flowchart',
  nodes: [{ id: 'n1', kind: 'step', text: '' }],
  edges: [],
  direction: 'down',
  widthMm: 150,
  alt: '',
};

/** A flowchart among the blocks. It holds the model's block as it is, and is drawn without React. */
export class FlowchartNode extends FigureNode {
  __block: FlowchartBlock = NOTHING;

  override $config() {
    return this.config('report-flowchart', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__block = previous.__block;
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    drawFlowchart(figure, this.block());
    return figure;
  }

  block(): FlowchartBlock {
    return this.getLatest().__block;
  }
}

export function $createFlowchartNode(block: FlowchartBlock): FlowchartNode {
  const node = new FlowchartNode();
  node.__block = block;
  return $applyNodeReplacement(node);
}

export function $isFlowchartNode(node: LexicalNode | null | undefined): node is FlowchartNode {
  return node instanceof FlowchartNode;
}
