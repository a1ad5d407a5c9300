import { wordNumber } from '../list-number.ts';
import { child, childValue, elements, type XmlElement } from '../xml-tree.ts';
import type { WordStyle } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Whether all numbers in its label are figures, whatever the levels above say. */
  readonly isLegal: boolean;
  /** The level whose items begin it anew, counted from 1; 0 never; null each above it. */
  readonly restart: number | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts the lists of a document as Word does, item by item in reading order. */
export class WordNumbering {
  readonly #lists = new Map<string, List>();
  /** Lists made of one definition count on from each other. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  /** The level that a paragraph style stands for, by list and style. */
  readonly #styleLevels = new Map<string, number>();

  constructor(root: XmlElement | null, styles: ReadonlyMap<string, WordStyle>) {
    const abstracts = new Map(
      elements(root ?? undefined, 'w:abstractNum').map((one) => [
        one.attributes['w:abstractNumId'] ?? '',
        one,
      ]),
    );
    const nums = elements(root ?? undefined, 'w:num');
    const abstractOf = new Map(
      nums.map((num) => [
        num.attributes['w:numId'] ?? '',
        childValue(num, 'w:abstractNumId', 'w:val') ?? '',
      ]),
    );
    for (const num of nums) {
      const numId = num.attributes['w:numId'] ?? '';
      const own = abstractOf.get(numId) ?? '';
      const abstractId = linked(own, abstracts, abstractOf, styles);
      const levels = new Map<number, Level>();
      for (const level of elements(abstracts.get(abstractId), 'w:lvl')) {
        this.#note(numId, level, levels);
      }
      const starts = new Map<number, number>();
      for (const override of elements(num, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'] ?? '0');
        const start = childValue(override, 'w:startOverride', 'w:val');
        if (start !== undefined) starts.set(at, Number(start));
        const level = child(override, 'w:lvl');
        if (level !== undefined) this.#note(numId, level, levels);
      }
      this.#lists.set(numId, { abstractId, levels, starts });
    }
  }

  /** The level of a list that a paragraph style stands for; 0 when nothing says so. */
  levelOfStyle(numId: string, styleId: string): number {
    return this.#styleLevels.get(`${numId} ${styleId}`) ?? 0;
  }

  /** The definition of a list: items of one are of one list for the reader. */
  listId(numId: string): string {
    return this.#lists.get(numId)?.abstractId ?? numId;
  }

  /** Counts an item and gives its label; null when there is no such list or level. */
  next(numId: string, at: number): string | null {
    const list = this.#lists.get(numId);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return null;
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const begins = list.starts.get(at);
    const isFirst = !this.#begun.has(`${numId} ${at}`);
    this.#begun.add(`${numId} ${at}`);
    const before = isFirst && begins !== undefined ? begins - 1 : counters[at];
    counters[at] = (before ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < counters.length; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counters[deeper] = undefined;
    }
    return label(list, level, counters);
  }

  #note(numId: string, level: XmlElement, levels: Map<number, Level>): void {
    const at = Number(level.attributes['w:ilvl'] ?? '0');
    const restart = childValue(level, 'w:lvlRestart', 'w:val');
    levels.set(at, {
      start: Number(childValue(level, 'w:start', 'w:val') ?? '1'),
      format: childValue(level, 'w:numFmt', 'w:val') ?? 'decimal',
      text: childValue(level, 'w:lvlText', 'w:val') ?? '',
      isLegal: child(level, 'w:isLgl') !== undefined,
      restart: restart === undefined ? null : Number(restart),
    });
    const style = childValue(level, 'w:pStyle', 'w:val');
    if (style !== undefined) this.#styleLevels.set(`${numId} ${style}`, at);
  }
}

function label(list: List, level: Level, counters: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return level.text === '' ? '' : '•';
  return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    if (other === undefined) return '';
    const format = level.isLegal ? 'decimal' : other.format;
    return wordNumber(counters[at] ?? other.start, format);
  });
}

/** A definition may only point at the list of a style, which points at another definition. */
function linked(
  id: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  abstractOf: ReadonlyMap<string, string>,
  styles: ReadonlyMap<string, WordStyle>,
): string {
  const style = childValue(abstracts.get(id), 'w:numStyleLink', 'w:val');
  const numId = style === undefined ? null : styles.get(style)?.numId;
  return numId === null || numId === undefined ? id : (abstractOf.get(numId) ?? id);
}
