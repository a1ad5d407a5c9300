import type { Fault } from '../../model/fault.ts';
import type { FormFlowchart } from '../../model/form-flowchart.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';

/** The arrows of a printed flowchart lead from one of its boxes to another. */
export const flowchartArrows: FormRule = {
  id: 'flowchart-arrows',
  check: (form) =>
    form.sections.flatMap((section, i) =>
      section.kind === 'table'
        ? []
        : (section.flowcharts ?? []).flatMap((flowchart, k) =>
            checkArrows(flowchart, `sections.${i}.flowcharts.${k}.inferredArrows`),
          ),
    ),
};

function checkArrows(flowchart: FormFlowchart, path: string): readonly Fault[] {
  const boxes = new Set(flowchart.boxes.map(({ id }) => id));
  return flowchart.inferredArrows.flatMap(({ from, to }, i) =>
    [['from', from] as const, ['to', to] as const].flatMap(([end, id]) =>
      id === null || boxes.has(id)
        ? []
        : [{ path: `${path}.${i}.${end}`, message: formTexts.unknownBox(id) }],
    ),
  );
}
