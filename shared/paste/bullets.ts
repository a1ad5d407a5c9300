/** A sign without order in front of a line. */
export interface TypedBullet {
  /** UTF-16 units from the line's beginning to where its text begins. */
  readonly length: number;
}

/** Signs that are bullets wherever a line begins with them. 「※」 begins a note and 「□」 is ticked: neither is one. */
const SIGNS = /^[●•‧·○◎◆◇❖■▪▫➢➤►▶★☆◦–]\s*(?=\S)/u;

/** Signs that also mean something else: bullets only with a blank behind them. */
const ASCII_SIGNS = /^[-*+]\s+(?=\S)/u;

/** The bullet in front of a line; null when there is none. */
export function parseBullet(line: string): TypedBullet | null {
  const match = SIGNS.exec(line) ?? ASCII_SIGNS.exec(line);
  return match === null ? null : { length: match[0].length };
}

/** Whether a line is nothing but a bullet. */
export function isBareBullet(line: string): boolean {
  return line.length === 1 && parseBullet(`${line}x`) !== null;
}
