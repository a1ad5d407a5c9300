import { odfNumber } from '../list-number.ts';
import type { OdfStyles } from './styles.ts';

/** Counts the items of one list, level by level from 1 on. */
export class ListCounter {
  readonly #numbers: (number | undefined)[] = [];
  readonly #styles: OdfStyles;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  /** Counts an item and gives its label; null when its level has none. */
  next(style: string | undefined, level: number, start: number | null): string | null {
    const own = this.#styles.listLevel(style, level);
    if (own === undefined) return null;
    this.#numbers[level] = start ?? (this.#numbers[level] ?? own.start - 1) + 1;
    this.#numbers.length = level + 1;
    if (own.isBullet) return '•';
    if (own.format === '') {
      const bare = `${own.prefix}${own.suffix}`;
      return bare === '' ? null : bare;
    }
    const first = Math.max(1, level - own.shown + 1);
    const numbers: string[] = [];
    for (let at = first; at <= level; at += 1) {
      const other = this.#styles.listLevel(style, at);
      const text = odfNumber(this.#numbers[at] ?? other?.start ?? 1, other?.format ?? '1');
      if (text !== '') numbers.push(text);
    }
    return `${own.prefix}${numbers.join('.')}${own.suffix}`;
  }
}
