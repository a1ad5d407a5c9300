import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../../test/fixtures/arbitraries.ts';
import type { FoldOptions } from './fold-text.ts';
import { compilePattern, type PatternFault } from './pattern.ts';
import { quotePattern } from './quote-pattern.ts';

const ALL: FoldOptions = { matchCase: false, foldVariants: true, foldWidth: true };
const NONE: FoldOptions = { matchCase: true, foldVariants: false, foldWidth: false };

/** What a pattern takes of a text. */
function taken(source: string, text: string, options = ALL): readonly string[] {
  const compiled = compilePattern(source, options);
  if (!compiled.ok) throw new Error(`no pattern: ${JSON.stringify(compiled.error)}`);
  return [...compiled.value.matches(text)].map(({ from, to }) => text.slice(from, to));
}

function fault(source: string, options = ALL): PatternFault {
  const compiled = compilePattern(source, options);
  if (compiled.ok) throw new Error('a fault was expected');
  return compiled.error;
}

describe('compilePattern', () => {
  it.each<readonly [string, string, FoldOptions, readonly string[]]>([
    ['\\d+ ?件', '收 1234 件，辦結12件', ALL, ['1234 件', '12件']],
    ['第[一二三]組', '第一組、第四組、第三組', ALL, ['第一組', '第三組']],
    ['[\\u4e00-\\u9fa5]+', 'A臺北B', ALL, ['臺北']],
    ['\\p{Han}+', '𠮷野家12', ALL, ['𠮷野家']],
    ['^.', '甲乙\n丙丁', ALL, ['甲', '丙']],
    ['.$', '甲乙\n丙丁', ALL, ['乙', '丁']],
    ['a*', 'baac', ALL, ['aa']],
    // Folded alike: text and pattern.
    ['台北', '臺北、台北', ALL, ['臺北', '台北']],
    ['[臺]北', '臺北、台北', ALL, ['臺北', '台北']],
    ['台北', '臺北、台北', NONE, ['台北']],
    ['\\d+', '１２3', ALL, ['１２3']],
    ['\\d+', '１２3', NONE, ['3']],
    ['ABC\\D', 'ａbc件 abc1', ALL, ['ａbc件']],
    ['abc', 'ABC abc', NONE, ['abc']],
    // A full-width bracket is a sign of the text and no syntax.
    ['（一）', '(一)（一）', ALL, ['(一)', '（一）']],
    ['（一）', '(一)（一）', NONE, ['（一）']],
    ['[（(]一', '（一 (一', ALL, ['（一', '(一']],
    ['\\（', '（(', ALL, ['（', '(']],
    // Signs that nobody sees never hide a word.
    ['申請', '申\u200B請', NONE, ['申\u200B請']],
  ])('%s takes of %j what is meant', (source, text, options, expected) => {
    expect(taken(source, text, options)).toEqual(expected);
  });

  it('gives what the groups took as it is written, and null for one that took no part', () => {
    const compiled = compilePattern('(\\d+)(件)?(x?)', ALL);
    if (!compiled.ok) throw new Error('a pattern was expected');
    expect([...compiled.value.matches('共１２件、3')]).toEqual([
      { from: 1, to: 4, groups: ['１２件', '１２', '件', ''] },
      { from: 5, to: 6, groups: ['3', '3', null, ''] },
    ]);
  });

  it.each<readonly [string, PatternFault]>([
    ['甲(乙', { kind: 'group-open', part: '(', at: 1 }],
    ['[(](甲', { kind: 'group-open', part: '(', at: 3 }],
    ['甲)', { kind: 'group-close', part: ')', at: 1 }],
    ['\\(甲)', { kind: 'group-close', part: ')', at: 3 }],
    ['(?P<n>a)(?P<n>b)', { kind: 'group-name', part: 'n', at: null }],
    ['甲[乙', { kind: 'class-open', part: '[', at: 1 }],
    ['甲[9-0]', { kind: 'range', part: '9-0', at: 2 }],
    ['\\p{Chinese}', { kind: 'range', part: '\\p{Chinese}', at: 0 }],
    ['(甲)\\1', { kind: 'escape', part: '\\1', at: 3 }],
    ['甲\\', { kind: 'escape-end', part: '\\', at: 1 }],
    ['*甲', { kind: 'repeat-nothing', part: '*', at: 0 }],
    ['甲**', { kind: 'repeat-twice', part: '**', at: 1 }],
    ['甲{2,1}', { kind: 'repeat-count', part: '{2,1}', at: 1 }],
    ['甲{1001}', { kind: 'repeat-count', part: '{1001}', at: 1 }],
    ['甲(?=乙)', { kind: 'unsupported', part: '(?=', at: 1 }],
    ['(?<=甲)乙', { kind: 'unsupported', part: '(?<=', at: 0 }],
    ['甲'.repeat(1001), { kind: 'too-large', part: null, at: null }],
  ])('says of %s what is wrong and where', (source, expected) => {
    expect(fault(source)).toEqual(expected);
  });

  it('reads whatever is typed, and what it takes can be cut out of the text', () => {
    const source = fc.array(
      fc.oneof(
        fc.constantFrom(
          '(',
          ')',
          '[',
          ']',
          '\\',
          '*',
          '+',
          '?',
          '{2}',
          '|',
          '^',
          '$',
          '.',
          '-',
          '（',
          '＼',
        ),
        fc.constantFrom(
          '\\Q',
          '\\E',
          '\\u4e00',
          '\\p{Han}',
          '(?i)',
          '(?<n>',
          '\\b',
          '臺',
          '１',
          'a',
        ),
        arbitraryText(),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(source, arbitraryText(), fc.boolean(), (pieces, text, isFolded) => {
        const compiled = compilePattern(pieces.join(''), isFolded ? ALL : NONE);
        if (!compiled.ok) return;
        let end = 0;
        for (const { from, to, groups } of compiled.value.matches(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(groups[0]).toBe(text.slice(from, to));
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('quotePattern', () => {
  it('makes a pattern of any text that finds it, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (text) => {
        fc.pre(!/\p{Surrogate}|[\u200B\uFEFF\u2060\u00AD]/u.test(text));
        expect(taken(quotePattern(text), text, NONE)).toEqual([text]);
      }),
    );
    expect(taken(quotePattern('(一)1.5 件？'), '（一）1.5 件?')).toEqual(['（一）1.5 件?']);
  });
});
