import { elements, type XmlElement } from '../xml-tree.ts';

/** What a part of a package points at. */
export interface Relationship {
  /** The last word of its type: image, styles, hyperlink … */
  readonly type: string;
  /** A path inside of the package, or an address outside of it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** @param folder of the part they belong to, ending in a slash; empty for the package's own */
export function readRelationships(
  root: XmlElement | null,
  folder: string,
): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  for (const { attributes } of elements(root ?? undefined, 'rel:Relationship')) {
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    found.set(attributes['Id'] ?? '', {
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : pathOf(folder, target),
      isExternal,
    });
  }
  return found;
}

function pathOf(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const piece of `${folder}${target}`.split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '.' && piece !== '') path.push(piece);
  }
  return path.join('/');
}
