import { points } from './length.ts';
import { type Attributes, element } from './xml.ts';

/** What the styles call the one font of the document. */
export const FONT = 'Report';

/** The fonts that the parts name. Named, not embedded: where one is missing, the program shows another. */
export function fontFaces(font: string): string {
  return element(
    'office:font-face-decls',
    {},
    element('style:font-face', {
      'style:name': FONT,
      // A name with spaces is one name, as in CSS.
      'svg:font-family': font.includes(' ') ? `'${font}'` : font,
    }),
  );
}

export interface TextLook {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly isBold?: boolean;
}

/** How text looks. */
export function textLook(look: TextLook): string {
  return element('style:text-properties', forAllScripts(look));
}

/** Latin, Chinese and other scripts have properties of their own; a document of one look says each of them thrice. */
export function forAllScripts({ name, size, isBold }: TextLook): Attributes {
  const all = (key: string, value: string | undefined, latin = key): Attributes => ({
    [latin]: value,
    [`style:${key.slice(key.indexOf(':') + 1)}-asian`]: value,
    [`style:${key.slice(key.indexOf(':') + 1)}-complex`]: value,
  });
  return {
    ...all('style:font-name', name),
    ...all('fo:font-size', size === undefined ? undefined : points(size)),
    ...all('fo:font-weight', isBold === true ? 'bold' : undefined),
  };
}
