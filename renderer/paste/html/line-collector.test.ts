import { expect, test } from 'vitest';
import { inlineText } from '../../../shared/paste/trim-inlines.ts';
import { LineCollector, type OpenItem } from './line-collector.ts';

const openItem = (): OpenItem => ({
  list: { label: { kind: 'bullet' }, id: 'list', depth: 0 },
  at: null,
});

test('further lines of an item are part of it, in place: no line is copied for the next', () => {
  const collector = new LineCollector();
  const item = openItem();
  const add = (text: string): void => {
    collector.text(text, []);
    collector.endLine(item);
  };
  add('甲');
  const first = collector.lines[0]?.children;
  for (let i = 1; i < 20_000; i += 1) add('甲');
  expect(collector.lines).toHaveLength(1);
  expect(collector.lines[0]?.children).toBe(first);
  expect(inlineText(first ?? [])).toBe('甲\n'.repeat(20_000).trimEnd());
});

test('lines that were read elsewhere end an item, and stay what they were', () => {
  const collector = new LineCollector();
  const item = openItem();
  collector.text('甲', []);
  collector.endLine(item);
  const line = { children: [{ type: 'text', text: '乙' }] } as const;
  collector.add([line]);
  collector.text('丙', []);
  collector.endLine(item);
  expect(collector.lines.map(({ children }) => inlineText(children))).toEqual(['甲', '乙', '丙']);
  expect(line.children).toHaveLength(1);
});
