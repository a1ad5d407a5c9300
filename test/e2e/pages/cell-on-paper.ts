import { expect, type Locator, type Page } from '@playwright/test';

/** A place on the paper to write in, at rest or live. */
export class CellOnPaper {
  readonly #page: Page;
  readonly box: Locator;

  constructor(page: Page, box: Locator) {
    this.#page = page;
    this.box = box;
  }

  /** Puts the caret into it by a click on its first line, as a person does. */
  async click(): Promise<void> {
    await this.box.scrollIntoViewIfNeeded();
    await this.box.click({ position: { x: 8, y: 12 } });
    await this.expectLive();
  }

  async expectLive(): Promise<void> {
    await expect(this.box).toBeFocused();
    await expect(this.box).toHaveAttribute('contenteditable', 'true');
  }

  /**
   * Its blocks as a person sees them: the number, if any, and the text. Lexical may have put a zero width
   * space beside what is being composed; it cannot be seen, and no file ever holds it.
   */
  async blocks(): Promise<string[]> {
    const drawn = await this.box
      .locator('> p')
      .evaluateAll((blocks) =>
        blocks.map((block) => `${block.getAttribute('data-label') ?? ''}${block.textContent}`),
      );
    return drawn.map((text) => text.replaceAll('\u200B', ''));
  }

  async expectBlocks(blocks: readonly string[]): Promise<void> {
    await expect.poll(() => this.blocks()).toEqual(blocks);
  }

  /** Brings a character of the text into sight; answers with the middle of its left edge. */
  async pointBefore(offset: number): Promise<{ x: number; y: number }> {
    return this.box.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let rest = wanted;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (rest < length) {
          // Away from the edges: the header row stays in sight over the first lines.
          node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
          const range = document.createRange();
          range.setStart(node, rest);
          range.setEnd(node, rest + 1);
          const { left, top, height } = range.getBoundingClientRect();
          return { x: left, y: top + height / 2 };
        }
        rest -= length;
      }
      throw new Error(`no character ${wanted}`);
    }, offset);
  }

  /** How many characters stand before the caret. */
  async caret(): Promise<number> {
    return this.box.evaluate((root) => {
      const selection = getSelection();
      if (selection === null || selection.rangeCount === 0) return -1;
      const range = document.createRange();
      range.selectNodeContents(root);
      const { startContainer, startOffset } = selection.getRangeAt(0);
      if (!root.contains(startContainer)) return -1;
      range.setEnd(startContainer, startOffset);
      return range.toString().length;
    });
  }

  /** The selected text. */
  selection(): Promise<string> {
    return this.#page.evaluate(() => getSelection()?.toString() ?? '');
  }
}
