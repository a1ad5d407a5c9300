import type { DraftList } from './draft.ts';

/** A number moved right by less than this was moved by the page, not by its writer. Half-width columns. */
const MIN_STEP = 2;

interface Open {
  readonly indent: number;
  readonly isBullet: boolean;
}

/** Where the items of a plain text stand in its lists, by the blanks in front of them. */
export class TypedPlaces {
  readonly #open: Open[] = [];
  #lists = 0;

  /** A line without a sign: it ends the lists that do not stand further left. */
  interrupt(indent: number): void {
    this.#closeWhile((item) => item.indent >= indent);
  }

  /** A bullet is below the number before it, also where both begin at the same place. */
  bullet(indent: number): DraftList {
    this.#closeWhile((item) => item.indent > indent);
    const above = this.#open.at(-1);
    if (above === undefined || !above.isBullet || above.indent < indent)
      this.#begin({ indent, isBullet: true });
    return { label: { kind: 'bullet' }, ...this.#place() };
  }

  /** A number below a number begins with 1: a 2 further right goes on with the list it is in. */
  number(indent: number, value: number): DraftList {
    this.#closeWhile((item) => item.indent > indent || (item.isBullet && item.indent === indent));
    const above = this.#open.at(-1);
    const isDeeper = above?.isBullet || (value === 1 && indent >= (above?.indent ?? 0) + MIN_STEP);
    if (above === undefined || isDeeper) this.#begin({ indent, isBullet: false });
    return { label: { kind: 'typed' }, ...this.#place() };
  }

  #begin(item: Open): void {
    if (this.#open.length === 0) this.#lists += 1;
    this.#open.push(item);
  }

  #place(): Pick<DraftList, 'id' | 'depth'> {
    return { id: `typed ${this.#lists}`, depth: this.#open.length - 1 };
  }

  #closeWhile(isClosed: (item: Open) => boolean): void {
    for (let item = this.#open.at(-1); item !== undefined && isClosed(item); ) {
      this.#open.pop();
      item = this.#open.at(-1);
    }
  }
}
