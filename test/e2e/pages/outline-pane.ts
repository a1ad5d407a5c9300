import type { Locator } from '@playwright/test';

/** The sections and rows, left of the paper. */
export class OutlinePane {
  readonly box: Locator;

  constructor(box: Locator) {
    this.box = box;
  }

  row(path: string): Locator {
    return this.box
      .getByRole('row', { name: path })
      .or(this.box.getByRole('treeitem', { name: path }));
  }
}
