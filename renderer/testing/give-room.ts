import { vi } from 'vitest';

/**
 * Gives every element a size in a test: its page has no layout, and lists that draw only what is in sight
 * would draw nothing. Taken back by `vi.restoreAllMocks`.
 * @param height CSS pixels that each element shows
 */
export function giveRoom(height = 560): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(240);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
}
