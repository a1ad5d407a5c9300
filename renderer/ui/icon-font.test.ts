import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ICON_CHARACTERS } from './icon-font.ts';

const DRAWINGS = join(import.meta.dirname, '..', '..', 'build', 'icons', 'interface');

it('knows the character of each drawing, in the order of their names from U+E000', () => {
  const names = readdirSync(DRAWINGS)
    .map((file) => file.replace(/\.svg$/u, ''))
    .sort();
  const characters = names.map((name, place) => [name, String.fromCodePoint(0xe000 + place)]);
  expect(Object.entries(ICON_CHARACTERS)).toEqual(characters);
});
