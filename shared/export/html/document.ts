import { paragraph } from '../../model/block.ts';
import { formSectionsOf } from '../../model/find-place.ts';
import {
  categoryHeadings,
  isRunningTable,
  type ProseFormSection,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../../model/form-section.ts';
import type { PageSetup } from '../../model/page-setup.ts';
import { type Report, reportTitle } from '../../model/report.ts';
import { exportTexts } from '../../texts/export.ts';
import { widthInEm } from '../docx/text-width.ts';
import { DEFAULT_PAGE_SETUP, pageMeasures } from '../page-setup.ts';
import {
  fieldLines,
  lineInlines,
  lineText,
  printedProse,
  proseAnswer,
  tableAnswers,
} from '../printed-text.ts';
import { CATEGORY_DEPTH, createHeadingLevels, proseDepth, tableDepth } from './headings.ts';
import { type HtmlElement, type HtmlNode, h } from './html-node.ts';
import { toLine } from './inlines.ts';
import { officialTable } from './official-table.ts';
import { createPageAccount, type PageAccount } from './page-account.ts';
import { toBlocks } from './rich-text.ts';

/** A heading of the page, for its table of contents. */
export interface PageHeading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

/** What is printed of a report, and the headings in it. */
export interface PageBody {
  readonly nodes: readonly HtmlNode[];
  readonly headings: readonly PageHeading[];
}

/** A report as the body of a page, from the model alone. Every kind of block has its own file. */
export function pageBody(report: Report, setup: PageSetup): PageBody {
  const account = createPageAccount(report, setup);
  const levels = createHeadingLevels();
  const headings: PageHeading[] = [];
  const heading = (text: string, depth: number): HtmlElement => {
    const level = levels.next(depth);
    const id = account.nextId('h');
    headings.push({ id, text: lineText(text).replaceAll('\n', ' '), level });
    return h(`h${level}`, { id }, toLine(text));
  };
  const classes = categoryHeadings(report.form.sections);
  const nodes = printedParts(formSectionsOf(report)).flatMap((part): readonly HtmlNode[] => {
    if (!isRunningTable(part)) {
      const title = heading(proseHeading(part), proseDepth(part));
      return [title, ...proseNodes(part, report, account)];
    }
    const category = classes.get(part[0]?.id ?? '');
    const above = category === undefined ? [] : [heading(category, CATEGORY_DEPTH)];
    return [...above, ...tableNodes(part, report, heading, account)];
  });
  const title = titleHeading(reportTitle(report), setup);
  return { nodes: [title, ...nodes], headings };
}

/** The title; one that does not fit on a line is set a little smaller, as in the documents. */
function titleHeading(title: string, setup: PageSetup): HtmlElement {
  const { size, textWidth } = pageMeasures(setup);
  const fits = widthInEm(title) * size.title * DXA_PER_HALF_POINT <= textWidth;
  return h('h1', fits ? {} : { class: 'long' }, toLine(title));
}

const DXA_PER_HALF_POINT = 10;

function proseNodes(
  formSection: ProseFormSection,
  report: Report,
  account: PageAccount,
): readonly HtmlNode[] {
  const { guidance, body } = printedProse(formSection, proseAnswer(report, formSection.id));
  const printed = guidance === null ? [] : [paragraph(lineInlines(guidance))];
  const blocks = toBlocks([...printed, ...(body ?? [])], account);
  return blocks.length === 0 ? [] : [h('div', { class: 'prose' }, blocks)];
}

function tableNodes(
  running: readonly TableFormSection[],
  report: Report,
  heading: (text: string, depth: number) => HtmlElement,
  account: PageAccount,
): readonly HtmlNode[] {
  const [first] = running;
  if (first === undefined) return [];
  const { headingPrinted } = first;
  return [
    ...(headingPrinted === null ? [] : [heading(headingPrinted, tableDepth(first))]),
    ...fieldLines(first, tableAnswers(report, first.id)).map((line) =>
      h('p', { class: 'field' }, toLine(line)),
    ),
    officialTable(running, report, exportTexts.page.table(lineText(first.heading)), account),
  ];
}

/** The headings of a page, its title first: what bookmarks lead to. */
export function headingTexts(report: Report): readonly string[] {
  const title = lineText(reportTitle(report));
  return [title, ...pageBody(report, DEFAULT_PAGE_SETUP).headings.map(({ text }) => text)];
}
