/** What is wrong with a text that is no JSON. */
export type JsonFault =
  /** It ends before it is complete. */
  | { readonly kind: 'cut-off' }
  /** The first place that cannot be; both count from 1, columns in characters as a person counts them. */
  | { readonly kind: 'at'; readonly line: number; readonly column: number };

/** What may come next. */
type Expected =
  | 'value'
  | 'value-or-end'
  | 'name'
  | 'name-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'end';

/** Where a token ends; `cut-off` when the text ends first, null when no token begins here. */
type Token = number | 'cut-off' | null;

const SPACE = /[ \t\n\r]*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const WORDS = ['true', 'false', 'null'] as const;

/**
 * Finds what is wrong with a text that JSON.parse refuses; null when nothing is. The engine's own message
 * is English, names the place only sometimes, and differs between versions. Grammar: RFC 8259.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const character = text[at];
    if (character === undefined) return expected === 'end' ? null : { kind: 'cut-off' };
    const token = tokenAt(text, at, expected, open.at(-1) === '{' ? ',}' : ',]');
    if (token === 'cut-off') return { kind: 'cut-off' };
    if (token === null) return placeOf(text, at);
    at = token;
    expected = next(character, expected, open);
  }
}

/** The token at this place, if it is one that may stand there. `afterValue`: the comma, and what closes. */
function tokenAt(text: string, at: number, expected: Expected, afterValue: string): Token {
  const character = text[at] ?? '';
  const isOne = (of: string): Token => (of.includes(character) ? at + 1 : null);
  switch (expected) {
    case 'end':
      return null;
    case 'colon':
      return isOne(':');
    case 'name':
      return stringEnd(text, at);
    case 'name-or-end':
      return isOne('}') ?? stringEnd(text, at);
    case 'value-or-end':
      return isOne(']') ?? valueEnd(text, at);
    case 'value':
      return valueEnd(text, at);
    case 'comma-or-end':
      return isOne(afterValue);
  }
}

/** What may follow; opens and closes objects and lists on the way. */
function next(character: string, expected: Expected, open: ('{' | '[')[]): Expected {
  if (expected === 'name' || (expected === 'name-or-end' && character !== '}')) return 'colon';
  if (expected === 'colon') return 'value';
  if (character === ',') return open.at(-1) === '{' ? 'name' : 'value';
  if (character === '{' || character === '[') {
    open.push(character);
    return character === '{' ? 'name-or-end' : 'value-or-end';
  }
  if (character === '}' || character === ']') open.pop();
  return open.length === 0 ? 'end' : 'comma-or-end';
}

function valueEnd(text: string, at: number): Token {
  const character = text[at] ?? '';
  if (character === '{' || character === '[') return at + 1;
  if (character === '"') return stringEnd(text, at);
  for (const word of WORDS) {
    if (text.startsWith(word, at)) return at + word.length;
    if (at + word.length > text.length && word.startsWith(text.slice(at))) return 'cut-off';
  }
  const end = skip(NUMBER, text, at);
  // What a number may still need: digits after its sign, its point or its exponent.
  const isOpen = /^(?:-|\.|[eE][+-]?)$/u.test(text.slice(end));
  if (isOpen && (end > at || text[at] === '-')) return 'cut-off';
  return end === at ? null : end;
}

function stringEnd(text: string, at: number): Token {
  if (text[at] !== '"') return null;
  for (let i = at + 1; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (character === '"') return i + 1;
    if (character < ' ') return null;
    if (character === '\\') {
      const after = text.slice(i + 1, i + 6);
      if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/u.test(after)) {
        return /^(?:u[\da-fA-F]{0,3})?$/u.test(after) ? 'cut-off' : null;
      }
      i += 1;
    }
  }
  return 'cut-off';
}

/** Where a match that begins here ends; here when there is none. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function placeOf(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split('\n');
  return { kind: 'at', line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
