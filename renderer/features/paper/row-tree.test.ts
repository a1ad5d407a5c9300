import { describe, expect, test } from 'vitest';
import bsmi from '../../../assets/forms/bsmi-108-results.json' with { type: 'json' };
import idb from '../../../assets/forms/idb-108h1-self-assessment.json' with { type: 'json' };
import tainan from '../../../assets/forms/tainan-110-results.json' with { type: 'json' };
import type { Form } from '../../../shared/model/form.ts';
import type { TableFormSection } from '../../../shared/model/form-section.ts';
import { type RowNode, rowTree } from './row-tree.ts';

function tables(form: unknown): readonly TableFormSection[] {
  return (form as Form).sections.filter((section) => section.kind === 'table');
}

function rowsOf(nodes: readonly RowNode[]): readonly number[] {
  return nodes.flatMap((node) => (node.kind === 'row' ? [node.row] : rowsOf(node.children)));
}

function groupsOf(nodes: readonly RowNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.kind === 'group' ? [...(node.cell.lines ?? []), ...groupsOf(node.children)] : [],
  );
}

describe('rows nested by their merged cells', () => {
  test.each(
    [...tables(bsmi), ...tables(tainan), ...tables(idb)].map((section) => [
      section.heading,
      section,
    ]),
  )('%s: every row once, in order', (_heading, section) => {
    const tree = rowTree(section as TableFormSection);
    expect(rowsOf(tree)).toEqual((section as TableFormSection).rows.map((_row, i) => i));
  });

  test('each first level of the strategy is one merged cell beside its rows', () => {
    const [first] = tables(tainan);
    expect(groupsOf(rowTree(first as TableFormSection))).toEqual([
      '(一)服務一致及正確性',
      '（二）服務友善性',
    ]);
  });

  test('levels with columns of their own nest, and a level that is not there is a blank cell', () => {
    const [, , , rated, open] = tables(idb) as TableFormSection[];
    expect(groupsOf(rowTree(rated as TableFormSection))).toEqual([
      '(一)提高服務滿意度',
      '辦理服務滿意度調查',
      '運用其他機制瞭解民眾對服務的評價',
      '(二)積極回應民眾意見',
      '有效及時處理民眾之意見、抱怨及陳情',
    ]);
    const [first] = rowTree(open as TableFormSection);
    expect(first).toMatchObject({
      kind: 'group',
      cell: { lines: ['(一)開放參與'], rowSpan: 1 },
      children: [{ kind: 'group', cell: { lines: [], rowSpan: 1 } }],
    });
  });

  test('a table whose strategy has no merged level has plain rows', () => {
    const project = tables(bsmi).at(-1) as TableFormSection;
    expect(rowTree(project).every((node) => node.kind === 'row')).toBe(true);
  });
});
