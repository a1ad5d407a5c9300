import { importTexts } from '../texts/import.ts';
import type { CountedCode, ForeignNote, ForeignPart, ImportNotice } from './foreign-document.ts';

/** Gathers what is to be told of a document while it is read. */
export class NoticeList {
  readonly notices: ImportNotice[] = [];
  readonly notes: ForeignNote[] = [];
  readonly #counts = new Map<CountedCode, number>();
  readonly #deleted: string[] = [];

  count(code: CountedCode): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  deleted(text: string): void {
    if (text.trim() !== '') this.#deleted.push(text);
  }

  note(kind: ForeignNote['kind'], text: string): void {
    if (text.trim() === '' || (kind === 'header' && isPageNumber(text))) return;
    this.notes.push({ kind, text });
  }

  /** Everything, once the document has been read. */
  finish(parts: readonly ForeignPart[]): readonly ImportNotice[] {
    for (const text of this.#deleted) this.note('deleted', text);
    const signs = new Set<string>();
    notePrivate(parts, signs);
    return [
      ...[...this.#counts].map(([code, count]) => ({ code, count })),
      ...(signs.size === 0
        ? []
        : [{ code: 'private-use' as const, signs: [...signs].slice(0, 50) }]),
      ...this.notices,
    ];
  }
}

/** The number of the page, which everybody's documents have: no words that were left out. */
const PAGE_NUMBER = new RegExp(`^[\\s\\d\\p{P}\\p{S}${importTexts.notices.pageNumber}]*$`, 'u');

/** Whether a line at head or foot says nothing but which page it is. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;

function notePrivate(parts: readonly ForeignPart[], signs: Set<string>): void {
  for (const part of parts) {
    if (part.kind === 'grid') {
      for (const row of part.rows) for (const cell of row.cells) notePrivate(cell.parts, signs);
    } else if (part.kind === 'line') {
      for (const inline of part.children) {
        if (inline.type === 'text') {
          for (const [sign] of inline.text.matchAll(PRIVATE)) signs.add(sign);
        }
      }
    }
  }
}
