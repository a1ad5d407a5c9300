/** The longest text that is looked for in all reports; UTF-16 units. Longer than any phrase. */
export const MAX_NEEDLE = 200;
