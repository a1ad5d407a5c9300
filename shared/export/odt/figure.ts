import { escapeText } from '../escape-xml.ts';
import type { PageMeasures } from '../page-setup.ts';
import { element } from './xml.ts';

/** What a figure is called, and what it shows for those who do not see it. */
export function figureWords(alt: string, caption: string | undefined): string {
  return (
    (caption === undefined ? '' : element('svg:title', {}, escapeText(caption))) +
    element('svg:desc', {}, escapeText(alt))
  );
}

/** The height in points above which a figure would have no page to stand on, with the line it stands in. */
export function tallestFigure({ textHeight }: PageMeasures): number {
  return (textHeight / 20) * 0.885;
}
