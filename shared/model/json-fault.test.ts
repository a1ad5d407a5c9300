import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
};

describe('findJsonFault', () => {
  it.each([
    ['nothing', ''],
    ['an object that is not closed', '{"a":1'],
    ['a list after its comma', '[1,'],
    ['a name without its value', '{"a":'],
    ['a string that is not closed', '{"a":"績效'],
    ['half an escape', '["\\u00'],
    ['half a word', '[tr'],
    ['half a number', '[-'],
    ['half a fraction', '[1.'],
    ['half an exponent', '[1e+'],
  ])('says of %s that it breaks off', (_what, text) => {
    expect(findJsonFault(text)).toEqual({ kind: 'cut-off' });
  });

  it.each([
    ['a missing comma', '{"a": 1\n "b": 2}', 2, 2],
    ['a comma too many', '[1,]', 1, 4],
    ['a wrong bracket', '{"a": [1}', 1, 9],
    ['text after the end', '{}\n\nx', 3, 1],
    ['a name without quotes', '{a: 1}', 1, 2],
    ['a raw line feed in a text', '{"臺南":\n "a\nb"}', 2, 2],
    ['an unknown escape', '["\\x"]', 1, 2],
    ['a number with a leading zero', '[01]', 1, 3],
    ['a character that is two for the computer', '{"𠮷": ?}', 1, 7],
  ])('names line and column of %s', (_what, text, line, column) => {
    expect(findJsonFault(text)).toEqual({ kind: 'at', line, column });
  });

  it('finds a fault exactly where JSON.parse refuses', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      'nul',
      ' ',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('says of every beginning of an object that it breaks off', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
        const whole = JSON.stringify(value, null, 2);
        expect(findJsonFault(whole)).toBeNull();
        expect(findJsonFault(whole.slice(0, cut % whole.length))).toEqual({ kind: 'cut-off' });
      }),
    );
  });
});
