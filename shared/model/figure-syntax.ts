import jsep from 'jsep';
import type { Figure } from './figure.ts';
import { MAX_EXPRESSION } from './figure.ts';
import { err, ok, type Result } from './result.ts';

/** A formula as it is worked out. */
export type FigureTree =
  | { readonly type: 'number'; readonly digits: string; readonly isPercent: boolean }
  | { readonly type: 'figure'; readonly id: string }
  | { readonly type: 'negative'; readonly of: FigureTree }
  | {
      readonly type: 'operation';
      readonly sign: FigureSign;
      readonly left: FigureTree;
      readonly right: FigureTree;
    };

export type FigureSign = '+' | '-' | '×' | '÷';

/** Why a formula cannot be read. */
export type SyntaxFault =
  | { readonly code: 'blank' }
  | { readonly code: 'too-long' }
  | { readonly code: 'unknown-name'; readonly name: string }
  /** `near`: what stands where it cannot go on; empty at the end. */
  | { readonly code: 'syntax'; readonly near: string };

/** A piece of a formula as it was typed. */
export interface Token {
  readonly kind: 'space' | 'number' | 'sign' | 'figure' | 'unknown';
  /** As typed. */
  readonly text: string;
  /** The id of a figure, the digits of a number, one of `+-*\/()` of a sign. */
  readonly meaning: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '－': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '＊': '*',
  '×': '*',
  '✕': '*',
  '/': '/',
  '／': '/',
  '÷': '/',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
};

const SPACE = /\s+/uy;
const STORED = /\{([\w-]{1,100})\}/uy;
const NUMBER = /(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?\s*[%％]?/uy;
const WORD = /[\p{L}\p{N}_]+|./suy;

/** What formulas can name. */
interface Names {
  readonly ids: ReadonlySet<string>;
  /** By their first sign, longest first; of figures with one name the first comes first. */
  readonly byFirst: ReadonlyMap<string, readonly Figure[]>;
}

const known = new WeakMap<readonly Figure[], Names>();

function namesOf(figures: readonly Figure[]): Names {
  const before = known.get(figures);
  if (before !== undefined) return before;
  const byFirst = new Map<string, Figure[]>();
  for (const figure of figures) {
    const first = figure.name.trim()[0];
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [figure]);
    else list.push(figure);
  }
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.name.trim().length - a.name.trim().length);
  }
  const names = { ids: new Set(figures.map(({ id }) => id)), byFirst };
  known.set(figures, names);
  return names;
}

/** The pieces of a formula; together they are all of its text. */
export function tokensOf(
  expression: string,
  figures: readonly Figure[],
  preferred: ReadonlySet<string> = new Set(),
): readonly Token[] {
  const names = namesOf(figures);
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    const token = tokenAt(expression, at, names, preferred);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(
  expression: string,
  at: number,
  { ids, byFirst }: Names,
  preferred: ReadonlySet<string>,
): Token {
  const space = match(SPACE, expression, at);
  if (space !== null) return { kind: 'space', text: space[0], meaning: '' };
  const [text, id = ''] = match(STORED, expression, at) ?? [];
  if (text !== undefined) return { kind: ids.has(id) ? 'figure' : 'unknown', text, meaning: id };
  const named = (byFirst.get(expression[at] ?? '') ?? []).filter(({ name }) => {
    const plain = name.trim();
    return expression.startsWith(plain, at) && isWordEnd(expression, at + plain.length);
  });
  const [longest] = named;
  if (longest !== undefined) {
    const name = longest.name.trim();
    const same = named.filter((figure) => figure.name.trim() === name);
    const figure = same.find(({ id }) => preferred.has(id)) ?? longest;
    return { kind: 'figure', text: name, meaning: figure.id };
  }
  const number = match(NUMBER, halved(expression), at);
  if (number !== null) {
    const typed = expression.slice(at, at + number[0].length);
    return {
      kind: 'number',
      text: typed,
      meaning: number[0].replaceAll(/[,，\s]/gu, '').replace('．', '.'),
    };
  }
  const character = expression[at] ?? '';
  const sign = SIGNS[character];
  if (sign !== undefined) return { kind: 'sign', text: character, meaning: sign };
  if (/^[xX]$/u.test(character) && isWordEnd(expression, at + 1)) {
    return { kind: 'sign', text: character, meaning: '*' };
  }
  const word = match(WORD, expression, at)?.[0] ?? character;
  return { kind: 'unknown', text: word, meaning: word };
}

/** Full-width digits as half-width ones; every sign keeps its place. */
function halved(text: string): string {
  return text.replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function isWordEnd(text: string, at: number): boolean {
  return !/^\p{L}/u.test(text.slice(at, at + 2));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A formula as it is stored: `{id}` in place of names. Everything else stays as typed. */
export function storedExpression(
  typed: string,
  figures: readonly Figure[],
  before: string,
): string {
  const preferred = new Set([...before.matchAll(/\{([\w-]+)\}/gu)].map(([, id = '']) => id));
  return tokensOf(typed, figures, preferred)
    .map(({ kind, text, meaning }) => (kind === 'figure' ? `{${meaning}}` : text))
    .join('');
}

/** A formula as it is shown: names in place of `{id}`. */
export function shownExpression(stored: string, figures: readonly Figure[]): string {
  return stored.replaceAll(
    /\{([\w-]+)\}/gu,
    (whole, id: string) => figures.find((figure) => figure.id === id)?.name.trim() || whole,
  );
}

/** Reads a formula. */
export function parseExpression(
  expression: string,
  figures: readonly Figure[],
): Result<FigureTree, SyntaxFault> {
  if (expression.length > MAX_EXPRESSION) return err({ code: 'too-long' });
  const tokens = tokensOf(expression, figures).filter(({ kind }) => kind !== 'space');
  if (tokens.length === 0) return err({ code: 'blank' });
  const unknown = tokens.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) {
    return /^[\p{L}\p{N}_{]/u.test(unknown.text)
      ? err({ code: 'unknown-name', name: unknown.text })
      : err({ code: 'syntax', near: unknown.text });
  }
  return toTree(tokens);
}

/** The library sees numbers, signs and `_0`, `_1` … for the others, each between spaces. */
function toTree(tokens: readonly Token[]): Result<FigureTree, SyntaxFault> {
  const starts: number[] = [];
  let source = '';
  for (const [i, { kind, meaning }] of tokens.entries()) {
    starts.push(source.length);
    source += `${kind === 'sign' ? meaning : `_${i}`} `;
  }
  const near = (at: number): SyntaxFault => {
    const index = starts.findLastIndex((start) => start <= at);
    return {
      code: 'syntax',
      near: at >= source.trimEnd().length ? '' : (tokens[index]?.text ?? ''),
    };
  };
  try {
    const tree = convert(jsep(source.trimEnd()), tokens);
    return tree === null ? err(doubled(tokens)) : ok(tree);
  } catch (thrown) {
    // What the library throws for a text that is no expression has the place in it; anything else is a bug.
    const index: unknown = thrown instanceof Error ? Reflect.get(thrown, 'index') : undefined;
    if (typeof index === 'number') return err(near(index));
    throw thrown;
  }
}

/** Two amounts with no sign between them: the library takes that for two expressions. */
function doubled(tokens: readonly Token[]): SyntaxFault {
  const isAmount = (token: Token | undefined, bracket: string): boolean =>
    token !== undefined && (token.kind !== 'sign' || token.meaning === bracket);
  const at = tokens.findIndex(
    (token, i) => i > 0 && isAmount(token, '(') && isAmount(tokens[i - 1], ')'),
  );
  return { code: 'syntax', near: tokens[at]?.text ?? '' };
}

const OPERATIONS: Readonly<Record<string, FigureSign>> = { '+': '+', '-': '-', '*': '×', '/': '÷' };

/** Null for anything but the four operations, signs, brackets, numbers and figures. */
function convert(node: jsep.Expression, tokens: readonly Token[]): FigureTree | null {
  const sub = (key: string): FigureTree | null => {
    const value = node[key];
    return isNode(value) ? convert(value, tokens) : null;
  };
  if (node.type === 'Identifier') {
    const token = tokens[Number(String(node['name']).slice(1))];
    if (token === undefined) return null;
    if (token.kind === 'figure') return { type: 'figure', id: token.meaning };
    const isPercent = /[%％]$/u.test(token.meaning);
    const digits = isPercent ? token.meaning.slice(0, -1) : token.meaning;
    return { type: 'number', digits, isPercent };
  }
  const sign = OPERATIONS[String(node['operator'])];
  if (node.type === 'UnaryExpression') {
    const of = sub('argument');
    if (of === null || (sign !== '-' && sign !== '+')) return null;
    return sign === '-' ? { type: 'negative', of } : of;
  }
  if (node.type !== 'BinaryExpression' || sign === undefined) return null;
  const left = sub('left');
  const right = sub('right');
  return left === null || right === null ? null : { type: 'operation', sign, left, right };
}

function isNode(value: unknown): value is jsep.Expression {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The ids that a formula names. */
export function figuresIn(tree: FigureTree): readonly string[] {
  if (tree.type === 'figure') return [tree.id];
  if (tree.type === 'number') return [];
  if (tree.type === 'negative') return figuresIn(tree.of);
  return [...figuresIn(tree.left), ...figuresIn(tree.right)];
}
