import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { ParagraphCollector } from './paragraph-collector.ts';
import { spacedText } from './text.ts';

it.each([
  ['甲 乙', '甲 乙'],
  ['甲  乙', '甲<text:s text:c="2"/>乙'],
  [' 甲 ', '<text:s/>甲<text:s/>'],
  ['甲 \t 乙', '甲<text:s/><text:tab/><text:s/>乙'],
  ['甲\n 乙', '甲<text:line-break/><text:s/>乙'],
  ['   ', '<text:s text:c="3"/>'],
  ['a<b&c>', 'a&lt;b&amp;c&gt;'],
  ['　全形', '　全形'],
])('%j is written as %s', (text, xml) => {
  expect(spacedText(text)).toBe(xml);
});

/** A paragraph as a reader of OpenDocument has it. */
function read(xml: string): string {
  const collector = new ParagraphCollector();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'text:s') collector.addSpaces(Number(attributes['text:c'] ?? 1));
    if (name === 'text:tab') collector.add('\t');
    if (name === 'text:line-break') collector.add('\n');
  });
  parser.on('text', (text) => collector.addWritten(text));
  parser.write(`<text:p>${xml}</text:p>`).close();
  return collector.finish();
}

it('any text is read as it was written, in one piece or in several', () => {
  const character = fc.constantFrom('甲', 'a', ' ', ' ', ' ', '\t', '\n', '<', '&', '　');
  const piece = fc.array(character, { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      expect(read(pieces.map(spacedText).join(''))).toBe(pieces.join(''));
    }),
  );
});

it('no space is left to a reader that would drop it: none stands at an edge of text, none beside another', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(spacedText(text).replace(/<[^>]*>/gu, '\n')).not.toMatch(/^ | $| {2}|\n | \n/u);
    }),
  );
});
