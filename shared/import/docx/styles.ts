import { child, childValue, elements, type XmlElement } from '../xml-tree.ts';

/** What of a paragraph style matters for reading: what it is called, how deep a heading, which list. */
export interface WordStyle {
  readonly name: string;
  /** From 1 on; null for text. */
  readonly heading: number | null;
  readonly numId: string | null;
  readonly level: number | null;
  /** The run properties of a character style. */
  readonly look: XmlElement | undefined;
}

interface RawStyle extends WordStyle {
  readonly basedOn: string | null;
}

/** The styles of a document by id, each with what it inherits. */
export function readStyles(root: XmlElement | null): ReadonlyMap<string, WordStyle> {
  const raw = new Map<string, RawStyle>();
  for (const style of elements(root ?? undefined, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    const properties = child(style, 'w:pPr');
    const outline = childValue(properties, 'w:outlineLvl', 'w:val');
    const numbering = child(properties, 'w:numPr');
    const level = childValue(numbering, 'w:ilvl', 'w:val');
    raw.set(id, {
      name: childValue(style, 'w:name', 'w:val') ?? id,
      heading: outline === undefined || Number(outline) > 8 ? null : Number(outline) + 1,
      numId: childValue(numbering, 'w:numId', 'w:val') ?? null,
      level: level === undefined ? null : Number(level),
      look: child(style, 'w:rPr'),
      basedOn: childValue(style, 'w:basedOn', 'w:val') ?? null,
    });
  }
  return new Map([...raw.keys()].map((id) => [id, inherited(raw, id)]));
}

function inherited(raw: ReadonlyMap<string, RawStyle>, id: string): WordStyle {
  const seen = new Set<string>();
  let style: WordStyle = { name: id, heading: null, numId: null, level: null, look: undefined };
  let isFirst = true;
  for (let next: string | null = id; next !== null && !seen.has(next); ) {
    seen.add(next);
    const found = raw.get(next);
    if (found === undefined) break;
    style = {
      name: isFirst ? found.name : style.name,
      heading: style.heading ?? found.heading,
      numId: style.numId ?? found.numId,
      level: style.level ?? found.level,
      look: style.look ?? found.look,
    };
    isFirst = false;
    next = found.basedOn;
  }
  return style;
}
