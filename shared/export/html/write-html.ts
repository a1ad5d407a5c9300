import { strToU8 } from 'fflate';
import { type Report, reportTitle } from '../../model/report.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import { exportTexts } from '../../texts/export.ts';
import type { ExportOptions } from '../exporter.ts';
import { pageSetupOf } from '../page-setup.ts';
import { printedReport } from '../printed-report.ts';
import { lineText } from '../printed-text.ts';
import { type PageHeading, pageBody } from './document.ts';
import { type HtmlElement, h, toHtml } from './html-node.ts';
import { pageStyles } from './styles.ts';

/**
 * A report as one web page that needs nothing beside it: no script, no other file, and a policy that lets it load
 * none. It is what is published, and what Chromium prints. Same report and options, same bytes.
 */
export async function writeHtml(report: Report, options: ExportOptions): Promise<Uint8Array> {
  return strToU8(htmlText(report, options));
}

/** The policy a page brings along: its own style, its own pictures, and nothing else at all. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The text of the page. */
export function htmlText(report: Report, options: ExportOptions): string {
  const { now, edition } = options;
  const setup = pageSetupOf(report, options.pageSetup);
  const title = lineText(reportTitle(report)).replaceAll('\n', ' ');
  const { nodes, headings } = pageBody(printedReport(report), setup);
  const { page } = exportTexts;
  const head = h('head', {}, [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, [title.trim() === '' ? page.untitled : title]),
    h('meta', { name: 'author', content: sanitizeText(report.agency) }),
    h('meta', {
      name: 'description',
      content: exportTexts.description(sanitizeText(report.form.name)),
    }),
    h('meta', { name: 'dcterms.modified', content: now }),
    ...(edition === undefined || edition === ''
      ? []
      : [h('meta', { name: 'dcterms.hasVersion', content: edition })]),
    h('style', {}, [pageStyles(report, setup)]),
  ]);
  const body = h('body', {}, [
    h('a', { class: 'skip', href: '#main' }, [page.skip]),
    ...contents(headings),
    h('main', { id: 'main', tabindex: -1 }, nodes),
  ]);
  return `<!DOCTYPE html>\n${toHtml(h('html', { lang: 'zh-Hant-TW' }, [head, body]))}\n`;
}

/** Links to the headings. Not printed: it is the way about a page, as bookmarks are in a printed file. */
function contents(headings: readonly PageHeading[]): readonly HtmlElement[] {
  if (headings.length < 2) return [];
  return [
    h('nav', { 'aria-label': exportTexts.page.contents }, [
      h(
        'ul',
        {},
        headings.map(({ id, text, level }) =>
          h('li', { class: `level${level}` }, [h('a', { href: `#${id}` }, [text])]),
        ),
      ),
    ]),
  ];
}
