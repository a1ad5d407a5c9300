import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listItem, paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { numberBlocks } from '../model/numbering.ts';
import { blockText, EMPTY_RICH_TEXT } from '../model/rich-text.ts';
import { loadForm } from './load-form.ts';
import { standardBlocks } from './standard-blocks.ts';

/** Full-width brackets and digits are the same numbers as half-width ones. */
function fold(marker: string | null): string | null {
  return marker === null ? null : marker.normalize('NFKC').replace(/\s/gu, '');
}

const folder = new URL('../../assets/forms/', import.meta.url);
const texts = readdirSync(folder).flatMap((name) => {
  const loaded = loadForm(readFileSync(new URL(name, folder), 'utf8'), name);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value.sections.flatMap((section) =>
    section.kind === 'prose' && section.standardText.length > 0
      ? [
          {
            name: `${name} ${section.number ?? ''}${section.heading}`,
            text: section.standardText,
            year: loaded.value.source.year,
          },
        ]
      : [],
  );
});

it('eight headings of the shipped forms have standing wording', () => {
  expect(texts.map(({ name }) => name)).toEqual([
    'bsmi-115-plan.json 壹計畫依據',
    'bsmi-115-plan.json 伍實施步驟',
    'bsmi-115-plan.json 陸考核作業',
    'bsmi-115-plan.json 柒獎勵方式',
    'tainan-110-results.json 壹計畫依據',
    'tainan-110-results.json 伍實施步驟',
    'tainan-110-results.json 陸考核作業',
    'tainan-110-results.json 柒獎勵方式',
  ]);
});

describe.each(texts)('the standing wording of $name', ({ text, year }) => {
  it('is numbered by its place as the source prints it', () => {
    const numbers = numberBlocks(standardBlocks(text, year));
    expect(numbers).toEqual(text.map(({ marker }) => fold(marker)));
  });

  it('is taken over word for word in the year of its source, the numbers apart', () => {
    expect(standardBlocks(text, year).map(blockText)).toEqual(text.map((line) => line.text));
  });
});

it('a paragraph without a number stays one', () => {
  expect(
    standardBlocks(
      [
        { level: 0, marker: null, text: '前言。' },
        { level: 2, marker: '（一）', text: '甲。' },
      ],
      115,
    ),
  ).toEqual([paragraph([textRun('前言。')]), listItem('official', 2, [textRun('甲。')])]);
});

it('no wording makes a blank text', () => {
  expect(standardBlocks([], 115)).toBe(EMPTY_RICH_TEXT);
});
