import { child, elements, type XmlElement } from '../xml-tree.ts';

/**
 * The beginnings of fields that are never ended, as broken templates have them. A field hides what stands between its
 * beginning and its result: one without an end would hide all the text behind it.
 */
export function unendedFields(root: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const one of elements(element)) {
      if (one.name === 'w:fldChar') {
        const type = one.attributes['w:fldCharType'];
        if (type === 'begin') open.push(one);
        else if (type === 'end') open.pop();
      } else if (one.name === 'mc:AlternateContent') visit(preferred(one));
      else if (one.name !== 'w:del' && one.name !== 'w:moveFrom') visit(one);
    }
  };
  visit(root);
  return new Set(open);
}

/** What programs that know the newest shapes show; what stands for it in others says the same again. */
export function preferred(element: XmlElement): XmlElement {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element;
}
