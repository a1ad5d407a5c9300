/** One thing wrong in a piece of data, with the place where it is. */
export interface Fault {
  /** Dotted path from the root of the data, e.g. `sections.3.rows.0.owners.1`; empty for the root itself. */
  readonly path: string;
  /** What is wrong and what was expected, in Traditional Chinese. */
  readonly message: string;
}

/** `path: message`, as shown to a person. */
export function formatFault(fault: Fault): string {
  return `${fault.path === '' ? '（最上層）' : fault.path}：${fault.message}`;
}
