import { FLOW_EM, FLOW_STROKE } from '../../flowchart/drawing.ts';
import { PAPERS, type PageSetup } from '../../model/page-setup.ts';
import type { Report } from '../../model/report.ts';
import { pageSetupTexts } from '../../texts/page-setup.ts';
import { pageMeasures, type RunningPiece, runningLine } from '../page-setup.ts';

const FALLBACKS = [
  pageSetupTexts.defaultFont,
  'DFKai-SB',
  'BiauKai',
  'TW-Kai',
  'AR PL UKai TW',
  'AR PL KaitiM Big5',
];

/** The style sheet of a page, for the screen and for paper. Colours are black on white, or the reader's own. */
export function pageStyles(report: Report, setup: PageSetup): string {
  return `${shared(setup)}${SCREEN}${paper(report, setup)}`;
}

/** Sizes and pitches are those of the documents; a web page shows them larger or smaller as its reader wants. */
function shared(setup: PageSetup): string {
  const { size, pitch } = pageMeasures(setup);
  const points = (halves: number, dxa: number): string => `${halves / 2}pt/${dxa / 20}pt`;
  const cell = `font-size: ${size.cell / 2}pt; line-height: ${pitch.cell / 20}pt;`;
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: ${points(size.body, pitch.body)} ${fonts(setup)}; line-break: strict; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { margin: 6pt 0 3pt; font-size: ${size.body / 2}pt; line-height: ${pitch.heading / 20}pt; white-space: pre-wrap; break-after: avoid; }
h1 { margin: 0 0 12pt; font-size: ${size.title / 2}pt; line-height: ${pitch.title / 20}pt; text-align: center; text-wrap: balance; }
h1.long { font-size: ${size.longTitle / 2}pt; }
h2 { font-size: ${size.heading / 2}pt; }
p { margin: 0; min-height: 1lh; white-space: pre-wrap; }
ol { margin: 0; padding: 0; list-style: none; }
.item { padding-left: calc(var(--d) + var(--h)); text-indent: calc(var(--h) * -1); }
.label { display: inline-block; min-width: var(--h); text-indent: 0; }
.prose { padding-left: 2em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.official { margin-bottom: 18pt; ${cell} }
.small { margin: 3pt 0; ${cell} }
th, td { padding: 1pt 2pt; border: 0.5pt solid; vertical-align: top; text-align: left; font-weight: normal; }
thead th, thead td { font-weight: bold; text-align: center; }
.band { font-weight: bold; text-align: center; }
.owners { text-align: center; }
caption, figcaption { ${cell} text-align: center; white-space: pre-wrap; }
figure { margin: 3pt 0; }
sub, sup { line-height: 0; }
img, svg { display: block; max-width: 100%; height: auto; }
svg text { font-size: ${FLOW_EM}px; text-anchor: middle; white-space: pre; fill: currentcolor; }
.flow-line, .flow-box rect, .flow-box path { fill: none; stroke: currentcolor; stroke-width: ${FLOW_STROKE}; }
.flow-head { fill: currentcolor; }
.flow-label rect { fill: #fff; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
}

const SCREEN = `
@media screen {
body { padding: 1.5rem; }
main, nav { max-width: 60rem; margin: 0 auto; }
main:focus { outline: none; }
nav { margin-bottom: 1.5rem; font-size: 12pt; line-height: 18pt; }
nav ul { margin: 0; padding: 0; list-style: none; }
.level3 { padding-left: 1em; }
.level4, .level5, .level6 { padding-left: 2em; }
a { color: #00457c; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: #fff; border: 2px solid; }
.skip:focus { top: 1rem; }
.wide { overflow-x: auto; }
.official { min-width: 36rem; }
}
@media (forced-colors: active) {
.flow-label rect { fill: Canvas; }
a { color: LinkText; }
}
`;

/**
 * Paper, margins, and what is printed at the head and the foot of every page. A footer group is repeated where a table
 * goes on over the end of a page, as its header is: it draws the line that closes the table there. Without a sign in it
 * (a space, which nobody sees or is read) Chromium leaves it out. Tables are a line's width narrower than the page:
 * half of their outer lines would be cut off.
 */
function paper(report: Report, setup: PageSetup): string {
  const { paper: name, orientation, margins, header, footer } = setup;
  const { width, height } = PAPERS[name];
  const [w, h] = orientation === 'landscape' ? [height, width] : [width, height];
  const { top, right, bottom, left } = margins;
  return `
@page { size: ${w}mm ${h}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
${runningBox('@top-center', runningLine(header, report), setup)}${runningBox('@bottom-center', runningLine(footer, report), setup)}}
@media print {
nav, .skip, caption.unseen { display: none; }
thead { display: table-header-group; break-inside: avoid; }
.official::after { content: '\\a0'; display: table-footer-group; break-inside: avoid; font-size: 1pt; line-height: 1pt; border-top: 0.5pt solid; }
table { width: calc(100% - 0.5pt); margin-inline: 0.25pt; }
img, svg { max-height: ${h - top - bottom - 30}mm; object-fit: contain; object-position: left; }
figure { break-inside: avoid; }
figcaption { break-before: avoid; }
p { orphans: 2; widows: 2; }
}
`;
}

function runningBox(place: string, pieces: readonly RunningPiece[], setup: PageSetup): string {
  if (pieces.length === 0) return '';
  const content = pieces.map((piece) =>
    piece.kind === 'text'
      ? quoted(piece.text)
      : `counter(${piece.kind === 'page' ? 'page' : 'pages'})`,
  );
  return `${place} { content: ${content.join(' ')}; font: 10pt ${fonts(setup)}; white-space: pre; }\n`;
}

/** The office's font, then 標楷體 by its names elsewhere, then any serif. Nothing is ever fetched. */
function fonts({ font }: PageSetup): string {
  return [...new Set([font, ...FALLBACKS])].map(quoted).concat('serif').join(', ');
}

/** A text of a style sheet. Signs that would end it, or that a page must not hold there, are told by number. */
function quoted(text: string): string {
  const safe = text.replaceAll(
    /["\\<>&\p{Cc}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `,
  );
  return `"${safe}"`;
}
