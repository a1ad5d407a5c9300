import { testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm, smallProse, smallTable } from '../../../test/fixtures/small-form.ts';
import type { FormFlowchartArrow } from '../../model/form-flowchart.ts';
import { flowchartArrows } from './flowchart-arrows.ts';

function formWith(...inferredArrows: readonly FormFlowchartArrow[]) {
  const flowchart = {
    id: 'fig-1',
    captionPrinted: '圖 1 流程',
    boxes: [
      { id: 'a', text: '申請', isDecision: false },
      { id: 'b', text: '審查', isDecision: true },
    ],
    branchLabels: ['是', '否'],
    inferredArrows,
    note: null,
  };
  return smallForm({ sections: [smallProse({ flowcharts: [flowchart] }), smallTable()] });
}

testRule(flowchartArrows, {
  valid: [
    [
      'an arrow between boxes, and one of which nobody knows where it leads',
      formWith({ from: 'a', to: 'b', label: null }, { from: 'b', to: null, label: '否' }),
    ],
  ],
  invalid: [
    [
      'an arrow from nowhere',
      formWith({ from: 'x', to: 'b', label: null }),
      ['sections.0.flowcharts.0.inferredArrows.0.from：流程圖中沒有「x」這一格，請改為已有的格。'],
    ],
  ],
});
