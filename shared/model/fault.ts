import { faultTexts } from '../texts/faults.ts';

/** One thing wrong in a piece of data, with the place where it is. */
export interface Fault {
  /** Dotted path from the root of the data, e.g. `sections.3.rows.0.owners.1`; empty for the root itself. */
  readonly path: string;
  /** What is wrong and what was expected, in the words of `shared/texts/faults.ts`. */
  readonly message: string;
}

/** `path: message`, as shown to a person. */
export function formatFault(fault: Fault): string {
  return faultTexts.line(fault.path, fault.message);
}
