import { edgesFrom, type FlowchartBlock, type FlowEdge } from '../model/flowchart-block.ts';
import { flowchartTexts } from '../texts/flowchart.ts';

/**
 * What is said to those who do not see a flowchart: the office's own words, or the steps one after the other,
 * 「流程：甲 → 乙（是：丙；否：丁）；丙 → 戊」.
 */
export function flowchartAlt(block: FlowchartBlock): string {
  return block.alt.trim() === '' ? proposedAlt(block) : block.alt;
}

/** The words made of the steps: chains as far as they run in one line, then what the answers lead to. */
export function proposedAlt(block: FlowchartBlock): string {
  const words = new Map(
    block.nodes.map(({ id, text }) => [id, text.replaceAll('\n', ' ').trim()] as const),
  );
  const nameOf = (id: string): string => words.get(id) || flowchartTexts.emptyStep;
  const told = new Set<string>();
  const chains: string[] = [];
  const tell = (id: string): void => {
    const chain = [nameOf(id)];
    let at = id;
    told.add(at);
    let next = edgesFrom(block, at);
    for (let [only] = next; next.length === 1 && only !== undefined; [only] = next) {
      if (only.label !== undefined) break;
      chain.push(nameOf(only.to));
      if (told.has(only.to)) {
        next = [];
        break;
      }
      at = only.to;
      told.add(at);
      next = edgesFrom(block, at);
    }
    const line = chain.join(' → ');
    chains.push(next.length === 0 ? line : `${line}${answers(next, nameOf)}`);
    for (const { to } of next) {
      if (!told.has(to) && edgesFrom(block, to).length > 0) tell(to);
      else told.add(to);
    }
  };
  const entered = new Set(block.edges.map(({ to }) => to));
  for (const { id } of block.nodes) if (!entered.has(id) && !told.has(id)) tell(id);
  for (const { id } of block.nodes) if (!told.has(id)) tell(id);
  return flowchartTexts.proposedAlt(chains);
}

function answers(edges: readonly FlowEdge[], nameOf: (id: string) => string): string {
  const said = edges.map(({ to, label }) => flowchartTexts.answer(label ?? '', nameOf(to)));
  return flowchartTexts.answers(said);
}
