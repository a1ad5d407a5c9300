import { edgesFrom, type FlowchartBlock } from './flowchart-block.ts';

/**
 * A flowchart as plain lines, one for each box: its number, its words, and the numbers of what comes next.
 * 「2. 是否齊備：是 → 3；否 → 1」. For mails and programs that know no flowcharts.
 */
export function flowchartLines(block: FlowchartBlock): readonly string[] {
  const numbers = new Map(block.nodes.map(({ id }, i) => [id, i + 1]));
  return block.nodes.map(({ id, text }, i) => {
    const next = edgesFrom(block, id).map(({ to, label }) => {
      const arrow = `→ ${numbers.get(to) ?? ''}`;
      return label === undefined ? arrow : `${label} ${arrow}`;
    });
    const line = `${i + 1}. ${text.replaceAll('\n', ' ')}`;
    if (next.length === 0) return line;
    const hasWords = edgesFrom(block, id).some(({ label }) => label !== undefined);
    return `${line}${hasWords ? '：' : ' '}${next.join('；')}`;
  });
}
