import { element, escapeText } from './xml.ts';

/** What a figure is called, and what it shows for those who do not see it. */
export function figureWords(alt: string, caption: string | undefined): string {
  return (
    (caption === undefined ? '' : element('svg:title', {}, escapeText(caption))) +
    element('svg:desc', {}, escapeText(alt))
  );
}
