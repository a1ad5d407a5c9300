import type { LexicalEditor } from 'lexical';
import type { ReportImage } from '../../shared/model/report-image.ts';

/** What an image block says of its image. */
export interface ImageView {
  readonly imageId: string;
  readonly alt: string;
  readonly widthMm: number;
}

/** Finds the picture of an id. */
export type FindImage = (imageId: string) => ReportImage | undefined;

const finders = new WeakMap<LexicalEditor, FindImage>();

/** Tells an editor where its pictures come from. Before it draws anything. */
export function provideImages(editor: LexicalEditor, find: FindImage): void {
  finders.set(editor, find);
}

/** The picture as an editor draws it; null when there is none. */
export function imageSource(editor: LexicalEditor, imageId: string): string | null {
  const image = finders.get(editor)?.(imageId);
  return image === undefined ? null : imageUrl(image);
}

/** A picture as an address that an `img` shows without asking anybody. */
export function imageUrl({ mime, data }: ReportImage): string {
  return `data:${mime};base64,${data}`;
}

/** How wide an image is on the paper: as printed, but never wider than its place. */
export function imageWidthStyle(widthMm: number): string {
  return `${widthMm}mm`;
}

/** Draws an image block on its `figure` with an `img` in it. */
export function drawImage(figure: HTMLElement, view: ImageView, source: string | null): void {
  figure.className = 'block figure';
  const image = figure.querySelector('img');
  if (image === null) return;
  image.alt = view.alt;
  image.draggable = false;
  image.style.setProperty('inline-size', imageWidthStyle(view.widthMm));
  if (source !== null) image.src = source;
}
