import { KANGXI_RADICALS, SUPPLEMENT_RADICALS } from './radical-table.ts';

/**
 * Characters that PDF files hold in place of the ordinary ones, as the ordinary ones: Kangxi radicals,
 * CJK radicals, the CJK compatibility ideographs of the Basic Multilingual Plane and the ligatures of Latin
 * letters (ﬁ, ﬂ, ﬃ). They look the same and are found by no search.
 *
 * Everything else stays: rare characters, Extension B and above, the compatibility ideographs of plane 2
 * (people's names in CNS 11643 need them apart), full-width punctuation.
 * Source: Unicode Character Database, EquivalentUnifiedIdeograph.txt and the compatibility decompositions.
 */
export function foldCharacters(text: string): string {
  return text.replace(/[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAD9\uFB00-\uFB06]/gu, foldOne);
}

function foldOne(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xf900) return character.normalize('NFKC');
  const found =
    code >= 0x2f00 ? KANGXI_RADICALS[code - 0x2f00] : SUPPLEMENT_RADICALS[code - 0x2e80];
  // A radical whose equivalent is itself a rare character is better left as it was seen.
  const isUsable = found !== undefined && found !== '\u3000' && found.length === 1;
  return isUsable ? found : character;
}
