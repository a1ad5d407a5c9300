/**
 * Prints one line when a step begins and one when it ends.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  console.log(`▸ ${title} …`);
  const value = await work();
  console.log(`✓ ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return value;
}

/**
 * Prints a line that needs no end.
 * @param {string} text
 */
export function note(text) {
  console.log(`  ${text}`);
}
