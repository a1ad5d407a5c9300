import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../../test/fixtures/arbitraries.ts';
import { SEALING_FLOW, VISIT_FLOW } from '../../test/fixtures/flowcharts.ts';
import { flowchartText } from '../model/flowchart-block.ts';
import { flowchartBlock } from '../model/flowchart-edits.ts';
import { flowchartAlt } from './alt-text.ts';
import { type SvgElement, svgOfFlowchart } from './svg-of-flowchart.ts';
import { wrapText } from './wrap-text.ts';

const texts = (text: string, em: number): readonly string[] =>
  wrapText(text, em).map((line) => line.text);

describe('words in a box', () => {
  it('stand in lines of about the same length', () => {
    expect(texts('填妥先行放行申請書向輸入港口分局申請', 11)).toEqual([
      '填妥先行放行申請書',
      '向輸入港口分局申請',
    ]);
  });

  it('begin no line with a closing sign and end none with an opening one', () => {
    expect(texts('甲乙丙丁戊，己庚（辛壬）', 5)).toEqual(['甲乙丙丁', '戊，己庚', '（辛壬）']);
  });

  it('break no Latin word and no number', () => {
    expect(texts('受理 ISO 17025 certificate', 6)).toEqual(['受理 ISO ', '17025 ', 'certificate']);
  });

  it('begin a line where they say so', () => {
    expect(wrapText('1.甲\n2.乙', 11)).toEqual([
      { text: '1.甲', isNew: false },
      { text: '2.乙', isNew: true },
    ]);
  });

  it('are all there', () => {
    fc.assert(
      fc.property(arbitraryText(), fc.integer({ min: 2, max: 12 }), (text, em) => {
        expect(texts(text, em).join('')).toBe(text);
      }),
    );
  });
});

describe('the words for those who do not see the picture', () => {
  it('tell a chain as one', () => {
    const chain = flowchartBlock({ start: '開始', end: '結束' });
    expect(flowchartAlt(chain)).toBe('流程：開始 → （未填） → 結束');
  });

  it('tell what each answer leads to, loops among them', () => {
    expect(flowchartAlt(SEALING_FLOW)).toBe(
      '流程：填妥先行放行申請書向輸入港口分局申請 → 港口分局審查（是：1.發給先行放行通知書 2.通知存放地點轄區辦事處派員；' +
        '否：填妥先行放行申請書向輸入港口分局申請）；1.發給先行放行通知書 2.通知存放地點轄區辦事處派員 → 派員查核封存並陳核' +
        ' → 查核封存結果回覆港口分局 → 結案',
    );
  });

  it('name every step', () => {
    for (const { text } of VISIT_FLOW.nodes) expect(flowchartAlt(VISIT_FLOW)).toContain(text);
  });

  it('are the office’s own when it wrote some', () => {
    expect(flowchartAlt({ ...VISIT_FLOW, alt: '輔導流程' })).toBe('輔導流程');
  });
});

it('the picture holds the words in the order of the text, with a mark where one piece ends', () => {
  const collect = (element: SvgElement | string): string => {
    if (typeof element === 'string') return element;
    const gap = element.attributes['data-gap'] === undefined ? '' : '\n';
    return gap + element.children.map(collect).join('');
  };
  expect(collect(svgOfFlowchart(SEALING_FLOW))).toBe(flowchartText(SEALING_FLOW));
});
