import { describe, expect, test } from 'vitest';
import bsmi from '../../../assets/forms/bsmi-108-results.json' with { type: 'json' };
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
  test.each([...tables(bsmi), ...tables(tainan)].map((section) => [section.heading, section]))(
    '%s: every row once, in order',
    (_heading, section) => {
      const tree = rowTree(section as TableFormSection);
      expect(rowsOf(tree)).toEqual((section as TableFormSection).rows.map((_row, i) => i));
    },
  );

  test('each first level of the strategy is one merged cell beside its rows', () => {
    const [first] = tables(tainan);
    expect(groupsOf(rowTree(first as TableFormSection))).toEqual([
      '(一)服務一致及正確性',
      '（二）服務友善性',
    ]);
  });

  test('a table whose strategy has no merged level has plain rows', () => {
    const project = tables(bsmi).at(-1) as TableFormSection;
    expect(rowTree(project).every((node) => node.kind === 'row')).toBe(true);
  });
});
