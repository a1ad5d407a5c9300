import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { drawImage, type ImageView, imageSource } from '../image-view.ts';
import { FigureNode } from './figure-node.ts';

/** An image among the blocks. Drawn without React; the picture comes from the report (see `image-view.ts`). */
export class ImageNode extends FigureNode {
  __imageId: string = '';
  __alt: string = '';
  __widthMm: number = 0;

  override $config() {
    return this.config('report-image', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__imageId = previous.__imageId;
    this.__alt = previous.__alt;
    this.__widthMm = previous.__widthMm;
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const figure = document.createElement('figure');
    figure.append(document.createElement('img'));
    drawImage(figure, this.view(), imageSource(editor, this.__imageId));
    return figure;
  }

  view(): ImageView {
    const { __imageId, __alt, __widthMm } = this.getLatest();
    return { imageId: __imageId, alt: __alt, widthMm: __widthMm };
  }
}

export function $createImageNode({ imageId, alt, widthMm }: ImageView): ImageNode {
  const node = new ImageNode();
  node.__imageId = imageId;
  node.__alt = alt;
  node.__widthMm = widthMm;
  return $applyNodeReplacement(node);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
