import type { PageSetup } from '../../model/page-setup.ts';
import type { Report } from '../../model/report.ts';
import { type PageMeasures, runningLine } from '../page-setup.ts';
import { length } from './length.ts';
import { spacedText } from './text.ts';
import { element } from './xml.ts';

const LAYOUT = 'PageLayout';

/**
 * The paper and its margins. What is printed on every page stands in a margin of the set-up, which OpenDocument
 * divides: its own margin up to that line, and the line's height up to the text.
 */
export function pageLayout({ page, pitch }: PageMeasures, setup: PageSetup): string {
  const { width, height, isLandscape, margins } = page;
  const hasHeader = setup.header !== '';
  const hasFooter = setup.footer !== '';
  const properties = element('style:page-layout-properties', {
    'fo:page-width': length(width),
    'fo:page-height': length(height),
    'style:print-orientation': isLandscape ? 'landscape' : 'portrait',
    'fo:margin-top': length(hasHeader ? page.header : margins.top),
    'fo:margin-bottom': length(hasFooter ? page.footer : margins.bottom),
    'fo:margin-left': length(margins.left),
    'fo:margin-right': length(margins.right),
    'style:writing-mode': 'lr-tb',
    'style:layout-grid-mode': 'none',
  });
  const line = (room: number, side: 'fo:margin-top' | 'fo:margin-bottom'): string =>
    element('style:header-footer-properties', {
      'fo:min-height': length(room),
      [side]: length(Math.max(0, room - pitch.cell)),
      'style:dynamic-spacing': 'true',
    });
  const head = hasHeader ? line(margins.top - page.header, 'fo:margin-bottom') : '';
  const foot = hasFooter ? line(margins.bottom - page.footer, 'fo:margin-top') : '';
  return element(
    'style:page-layout',
    { 'style:name': LAYOUT },
    properties + element('style:header-style', {}, head) + element('style:footer-style', {}, foot),
  );
}

/** What is printed at the head and at the foot of every page, such as 「第 3 頁，共 12 頁」. */
export function masterPage(report: Report, setup: PageSetup, style: string): string {
  const running = (name: string, line: string): string =>
    line === '' ? '' : element(name, {}, runningParagraph(line, report, style));
  return element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': LAYOUT },
    running('style:header', setup.header) + running('style:footer', setup.footer),
  );
}

function runningParagraph(line: string, report: Report, style: string): string {
  const content = runningLine(line, report).map((piece) => {
    if (piece.kind === 'text') return spacedText(piece.text);
    return piece.kind === 'page'
      ? element('text:page-number', { 'text:select-page': 'current' }, '1')
      : element('text:page-count', {}, '1');
  });
  return element('text:p', { 'text:style-name': style }, content.join(''));
}
