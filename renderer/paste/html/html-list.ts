import { chineseNumber } from '../../../shared/model/chinese-number.ts';
import type { DraftLabel, DraftList } from '../../../shared/paste/draft.ts';
import { type Declarations, styleOf } from './declarations.ts';

/** An `ol` or `ul` that is being read. */
export interface OpenList {
  readonly id: string;
  readonly depth: number;
  readonly isOrdered: boolean;
  /** Its `type` or `list-style-type`, in lower case, but for A and I. */
  readonly type: string;
  next: number;
}

/** Begins to read a list inside another one or by itself. */
export function openList(
  element: Element,
  tag: string,
  style: Declarations,
  outer: OpenList | null,
  makeId: () => string,
): OpenList {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
  return {
    // Word on the web gives each item a list element of its own, with the list's name.
    id: outer?.id ?? makeId(),
    depth: outer === null ? 0 : Math.min(outer.depth + 1, 8),
    isOrdered: tag === 'ol',
    type: style.get('list-style-type') ?? element.getAttribute('type') ?? '',
    next: Number.isNaN(start) ? 1 : start,
  };
}

/** The place of an `li` in the list it stands in; null for one that shows no sign. */
export function listPlace(element: Element, list: OpenList): DraftList | null {
  const own = styleOf(element).get('list-style-type');
  const type = own ?? element.getAttribute('type') ?? list.type;
  const said = Number.parseInt(element.getAttribute('value') ?? '', 10);
  const number = Number.isNaN(said) ? list.next : said;
  list.next = number + 1;
  if (/^none\b/u.test(type)) return null;
  const level = Number.parseInt(element.getAttribute('aria-level') ?? '', 10);
  const depth = Number.isNaN(level) ? list.depth : Math.min(Math.max(level - 1, 0), 8);
  const name = element.getAttribute('data-listid');
  return {
    label: labelOf(list, type, number),
    id: name === null ? list.id : `named ${name}`,
    depth,
  };
}

const CHINESE =
  /^(?:cjk-ideographic|trad-chinese-informal|simp-chinese-informal|japanese-informal)$/u;
const FORMAL_CHINESE = /^(?:trad-chinese-formal|simp-chinese-formal|japanese-formal)$/u;

function labelOf(list: OpenList, type: string, number: number): DraftLabel {
  if (number < 1) return { kind: 'bullet' };
  if (CHINESE.test(type)) return { kind: 'text', text: `${chineseNumber(number)}、` };
  if (FORMAL_CHINESE.test(type)) return { kind: 'text', text: `${chineseNumber(number, true)}、` };
  const isCapital = type === 'A' || /^upper-(?:alpha|latin)$/u.test(type);
  if (isCapital && number <= 26)
    return { kind: 'text', text: `${String.fromCharCode(64 + number)}.` };
  const isCounted = list.isOrdered || /^(?:decimal|lower-|upper-)/u.test(type);
  return isCounted && !/^(?:disc|circle|square)$/u.test(type)
    ? { kind: 'place', value: number }
    : { kind: 'bullet' };
}
