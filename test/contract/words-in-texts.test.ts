import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const HAN = /\p{Script=Han}/u;

/** Code that holds Chinese characters which are no words for the user, and what they are. */
const ALLOWED: Readonly<Record<string, string>> = {
  'shared/model/chinese-number.ts': 'the digits of Chinese numbers',
  'shared/model/number-marker.ts': 'the digits and signs of item numbers',
  'shared/model/enumeration.ts': 'how sentences list numbers',
  'shared/model/inline-series.ts':
    'the digits of item numbers, and what stands before other numbers',
  'shared/model/form.ts': 'the word after the year in printed titles, which is taken off',
  'shared/model/caption.ts': 'the names of the series that captions are numbered in',
  'shared/model/reference-text.ts':
    'the signs that official documents put between the parts of a place',
  'shared/model/figure-units.ts': 'units as documents print them',
  'shared/model/figure-text.ts': 'the words of ten thousand and a hundred million in numbers',
  'shared/model/figure-results.ts': 'the word of ten thousand in numbers',
  'shared/model/slice.ts': 'how a picture reads in plain text',
  'shared/template/deadline-date.ts': 'how the sources word the day of a deadline',
  'shared/search/fold-text.ts': 'variants of one character that a search takes for the same',
  'shared/carry/figures.ts': 'the units behind figures that are looked for',
  'shared/carry/year-marks.ts': 'how years are written that are looked for',
  'shared/carry/plan-to-results.ts': 'the word at the end of titles of plans, which is taken off',
  'shared/import/list-number.ts': 'the signs with which lists of word processors count',
  'shared/import/changes/rebuild-text.ts': 'the names of the series that captions are numbered in',
  'shared/import/foreign/plan-import.ts': 'the word behind points in headings, which is taken off',
  'shared/import/foreign/recognise.ts': 'how titles of documents word the year',
  'shared/paste/half-sentence.ts': 'what a sentence ends in that goes on with a number',
  'shared/paste/list-label.ts': 'the signs with which lists of word processors count',
  'shared/paste/page-numbers.ts': 'how pages print their numbers',
  'shared/paste/radical-table.ts': 'radicals that PDF files put in place of characters',
};

/** Files of tests, and what only tests use. */
const OF_TESTS = /\.test\.tsx?$|(?:^|\/)testing\/|^renderer\/bridge\/fake-bridge\.ts$/u;

const production = ['electron', 'shared', 'renderer']
  .flatMap((layer) =>
    readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(layer, name).replaceAll('\\', '/'),
    ),
  )
  .filter((file) => /\.tsx?$/u.test(file) && !OF_TESTS.test(file));

/** The lines of code that hold Chinese characters outside of comments, with their numbers. */
function chineseLines(file: string, code: string): readonly string[] {
  const { comments, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  let bare = code;
  for (const { start, end } of comments) {
    const blank = code
      .slice(start, end)
      .replaceAll(/[^\n]/gu, (character) => ' '.repeat(character.length));
    bare = bare.slice(0, start) + blank + bare.slice(end);
  }
  return bare
    .split('\n')
    .flatMap((line, i) => (HAN.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []));
}

it('no word for the user stands outside of the catalogue of texts', () => {
  const found = production
    .filter((file) => !file.startsWith('shared/texts/') && ALLOWED[file] === undefined)
    .flatMap((file) => chineseLines(file, readFileSync(join(ROOT, file), 'utf8')));
  expect(found).toEqual([]);
});

it('every file that is allowed Chinese characters still has some', () => {
  const needed = Object.keys(ALLOWED).filter(
    (file) => chineseLines(file, readFileSync(join(ROOT, file), 'utf8')).length > 0,
  );
  expect(needed).toEqual(Object.keys(ALLOWED));
});

it.each([
  ['a text', "const a = '字';"],
  ['a template', 'const a = `字`;'],
  ['markup', 'const a = <p>字</p>;'],
  ['an attribute', 'const a = <p title="字" />;'],
  ['a key', 'const a = { 字: 1 };'],
  ['a pattern', 'const a = /字/u;'],
])('finds it in %s, and never in a comment', (_where, code) => {
  expect(chineseLines('a.tsx', `/* 註 */ // 註\n${code} // 註`)).toEqual([`a.tsx:2: ${code}`]);
});
