import { RE2JS, RE2JSSyntaxException } from 're2js';
import { err, ok, type Result } from '../model/result.ts';
import { foldPattern } from './fold-pattern.ts';
import { type FoldOptions, foldText } from './fold-text.ts';
import { unmatchedBracket } from './unmatched-bracket.ts';

/** What is wrong with a pattern. */
export type PatternFaultKind =
  | 'group-open'
  | 'group-close'
  | 'group-name'
  | 'class-open'
  | 'range'
  | 'escape'
  | 'escape-end'
  | 'repeat-nothing'
  | 'repeat-twice'
  | 'repeat-count'
  | 'unsupported'
  | 'too-large'
  | 'too-slow';

export interface PatternFault {
  readonly kind: PatternFaultKind;
  /** The piece of the pattern that is wrong; null when that is all of it. */
  readonly part: string | null;
  /** Where that piece begins; UTF-16 units of the pattern as typed; null when that is not known. */
  readonly at: number | null;
}

/** A found piece of a text, in UTF-16 units, and what the pattern's groups took of the text as it is written. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  /** The whole piece first; null for a group that took no part. */
  readonly groups: readonly (string | null)[];
}

/** A pattern that can be looked for. */
export interface Pattern {
  /** Steps that a look at one sign of a text may take at most. */
  readonly cost: number;
  /**
   * The pieces of a text that match, from left to right without overlapping. Each takes time that grows with the
   * text only, however the pattern is made; so whoever takes them can stop between two. A piece without a sign is none.
   */
  readonly matches: (text: string) => Iterable<PatternMatch>;
}

/** Longer patterns nobody types; UTF-16 units. */
const LONGEST_PATTERN = 1000;

/**
 * Reads a pattern. `^` and `$` are the edges of a line, `.` is any sign but a line break. Folding works on the
 * text and on the pattern alike, so that with it `\d` finds full-width digits too.
 */
export function compilePattern(
  source: string,
  options: FoldOptions,
): Result<Pattern, PatternFault> {
  if (source.length > LONGEST_PATTERN) return err({ kind: 'too-large', part: null, at: null });
  const flags = RE2JS.MULTILINE | (options.matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  // Capitals are left to the library: made small, \D would be \d.
  const folding = { ...options, matchCase: true };
  try {
    const folded = RE2JS.translateRegExp(foldPattern(source, folding));
    const compiled = RE2JS.compile(folded, flags);
    return ok({
      cost: compiled.programSize(),
      matches: (text) => matchesOf(compiled, text, folding),
    });
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return err(faultOf(error, source));
  }
}

function* matchesOf(compiled: RE2JS, text: string, folding: FoldOptions): Iterable<PatternMatch> {
  const folded = foldText(text, folding);
  const { positions } = folded;
  const begin = (at: number): number => positions?.[at] ?? at;
  const end = (at: number): number => (positions?.[at - 1] ?? at - 1) + 1;
  const matcher = compiled.matcher(folded.text);
  while (matcher.find()) {
    if (matcher.start() === matcher.end()) continue;
    const groups: (string | null)[] = [];
    for (let group = 0; group <= matcher.groupCount(); group += 1) {
      const [from, to] = [matcher.start(group), matcher.end(group)];
      if (from === -1) groups.push(null);
      else groups.push(from === to ? '' : text.slice(begin(from), end(to)));
    }
    yield { from: begin(matcher.start()), to: end(matcher.end()), groups };
  }
}

/** The library's own words for what is wrong. */
const KINDS: Readonly<Record<string, PatternFaultKind>> = {
  'missing closing )': 'group-open',
  'unexpected )': 'group-close',
  'invalid named capture': 'group-name',
  'duplicate capture group name': 'group-name',
  'missing closing ]': 'class-open',
  'invalid character class range': 'range',
  'invalid escape sequence': 'escape',
  'trailing backslash at end of expression': 'escape-end',
  'missing argument to repetition operator': 'repeat-nothing',
  'invalid nested repetition operator': 'repeat-twice',
  'invalid repeat count': 'repeat-count',
  'invalid or unsupported Perl syntax': 'unsupported',
  'expression nests too deeply': 'too-large',
  'expression too large': 'too-large',
};

function faultOf(error: RE2JSSyntaxException, source: string): PatternFault {
  const kind = LOOKBEHIND.test(error.input ?? '')
    ? 'unsupported'
    : (KINDS[error.error] ?? 'unsupported');
  if (kind === 'group-open' || kind === 'group-close') {
    const at = unmatchedBracket(source);
    return { kind, part: kind === 'group-open' ? '(' : ')', at };
  }
  if (kind === 'escape-end') return { kind, part: '\\', at: source.length - 1 };
  // The library names the whole rest of the pattern here.
  const part =
    kind === 'class-open'
      ? '['
      : kind === 'unsupported'
        ? (LOOK.exec(error.input ?? '')?.[0] ?? error.input)
        : error.input;
  return { kind, part, at: part === null ? null : onlyPlace(source, error.input ?? part) };
}

const LOOKBEHIND = /^\(\?<[=!]/u;
const LOOK = /^\(\?<?[=!]/u;

/** Where a piece stands in a text; null unless it stands there once. */
function onlyPlace(text: string, piece: string): number | null {
  const at = text.indexOf(piece);
  return at === -1 || at !== text.lastIndexOf(piece) ? null : at;
}
