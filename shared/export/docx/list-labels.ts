import { SaxesParser } from 'saxes';
import { chineseNumber } from '../../model/chinese-number.ts';

/** What a word processor prints before the items of lists, in the order of the document. */
export interface ListLabels {
  /** The label of the next item of a list; null for a list that is not there, or prints nothing known. */
  readonly next: (listId: string) => string | null;
}

interface Level {
  start: number;
  format: string;
  text: string;
}

interface List {
  abstractId: string;
  startOverride: number | null;
}

const PRINTED: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  upperLetter: (value) =>
    String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)),
  taiwaneseCountingThousand: (value) => chineseNumber(value),
  ideographLegalTraditional: (value) => chineseNumber(value, true),
};

/**
 * Counts as a word processor does: lists that share an abstract list share its counter, unless they say where they
 * begin. Only lists of one level, as this program writes them.
 * @param xml the numbering part; empty when there is none
 */
export function readListLabels(xml: string): ListLabels {
  const levels = new Map<string, Level>();
  const lists = new Map<string, List>();
  if (xml !== '') collect(xml, levels, lists);
  const counters = new Map<string, number>();
  const begun = new Set<string>();
  return {
    next: (listId) => {
      const list = lists.get(listId);
      const level = levels.get(list?.abstractId ?? '');
      if (list === undefined || level === undefined) return null;
      const isFirst = !begun.has(listId);
      begun.add(listId);
      const before = counters.get(list.abstractId);
      const value =
        isFirst && list.startOverride !== null
          ? list.startOverride
          : before === undefined
            ? level.start
            : before + 1;
      counters.set(list.abstractId, value);
      const printed = PRINTED[level.format];
      return printed === undefined ? null : level.text.replace('%1', () => printed(value));
    },
  };
}

function collect(xml: string, levels: Map<string, Level>, lists: Map<string, List>): void {
  const parser = new SaxesParser();
  let level: Level | null = null;
  let list: List | null = null;
  parser.on('error', () => {
    levels.clear();
    lists.clear();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:abstractNum':
        level = { start: 1, format: '', text: '' };
        levels.set(attributes['w:abstractNumId'] ?? '', level);
        return;
      case 'w:start':
        if (level !== null) level.start = Number(value);
        return;
      case 'w:numFmt':
        if (level !== null) level.format = value;
        return;
      case 'w:lvlText':
        if (level !== null) level.text = value;
        return;
      case 'w:num':
        list = { abstractId: '', startOverride: null };
        lists.set(attributes['w:numId'] ?? '', list);
        return;
      case 'w:abstractNumId':
        if (list !== null) list.abstractId = value;
        return;
      case 'w:startOverride':
        if (list !== null) list.startOverride = Number(value);
        return;
    }
  });
  parser.write(xml).close();
}
