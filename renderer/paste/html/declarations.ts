import { LIFTED_STYLE } from './lift-styles.ts';

/** The declarations of a style attribute or rule, names and values in lower case. Also those of Word (`mso-…`). */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();

/** Reads declarations; what is not sound is left out. */
function parseDeclarations(style: string | null): Declarations {
  if (style === null || style === '') return NONE;
  const result = new Map<string, string>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    result.set(
      part.slice(0, colon).trim().toLowerCase(),
      part
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return result;
}

/** What a document's own style sheet says of classes, for the few things that survive a paste. */
export type ClassStyles = ReadonlyMap<string, Declarations>;

/** A style sheet longer than this is a whole web site's; UTF-16 units. */
const MAX_SHEET = 500_000;

/** The declarations of an element of lifted HTML. */
export function styleOf(element: Element): Declarations {
  return parseDeclarations(element.getAttribute(LIFTED_STYLE));
}

/** Excel and LibreOffice set marks by classes: `.font5 { font-weight: 700 }`. */
export function readClassStyles(sheets: readonly string[]): ClassStyles {
  const result = new Map<string, Declarations>();
  for (const css of sheets) {
    if (css.length > MAX_SHEET) continue;
    for (const [, name, body] of css.matchAll(/\.([\w-]{1,80})\s{0,20}\{([^{}]{0,2000})\}/gu)) {
      if (name !== undefined) result.set(name, parseDeclarations(body ?? ''));
    }
  }
  return result;
}
