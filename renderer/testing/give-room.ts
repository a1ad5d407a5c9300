/**
 * Gives every element a size in a test: its page has no layout, and lists that draw only what is in sight
 * would draw nothing.
 * @param height CSS pixels that each element shows
 * @returns what takes it back
 */
export function giveRoom(height = 560): () => void {
  const takeBack = [sizeAs('clientWidth', 240), sizeAs('clientHeight', height)];
  return () => {
    for (const back of takeBack) back();
  };
}

function sizeAs(name: 'clientWidth' | 'clientHeight', value: number): () => void {
  const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name);
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  return () => {
    if (before === undefined) Reflect.deleteProperty(HTMLElement.prototype, name);
    else Object.defineProperty(HTMLElement.prototype, name, before);
  };
}
