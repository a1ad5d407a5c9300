import { twice, type XmlParts } from './package-faults.ts';
import { childOf, elementsOf, everyElement, type XmlElement } from './xml-tree.ts';

const DOCUMENT = 'word/document.xml';

/** What is named and not there, there twice, or begun and not ended. */
export function referenceFaults(parts: XmlParts): readonly string[] {
  const document = parts.get(DOCUMENT);
  if (document === undefined) return [`${DOCUMENT} is missing`];
  return [
    ...[...parts]
      .filter(([path]) => /^word\/(?:document|header\d*|footer\d*|comments)\.xml$/u.test(path))
      .flatMap(([path, root]) =>
        [...styleFaults(root, parts), ...textFaults(root), ...fieldFaults(root)].map(
          (fault) => `${path}: ${fault}`,
        ),
      ),
    ...bookmarkFaults(document),
    ...commentFaults(document, parts.get('word/comments.xml')),
    ...numberFaults(document, parts.get('word/numbering.xml')),
    ...twice(attributes(document, 'wp:docPr', 'id')).map((id) => `two drawings have the id ${id}`),
    ...sectionFaults(document),
  ];
}

function attributes(
  root: XmlElement | undefined,
  name: string,
  attribute: string,
): readonly string[] {
  if (root === undefined) return [];
  return elementsOf(root, name).map((element) => element.attributes[attribute] ?? '');
}

function styleFaults(root: XmlElement, parts: XmlParts): readonly string[] {
  const styles = parts.get('word/styles.xml');
  const known = new Set(
    (styles === undefined ? [] : elementsOf(styles, 'w:style')).map(
      (style) => `${style.attributes['w:type']} ${style.attributes['w:styleId']}`,
    ),
  );
  const kinds = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' };
  return Object.entries(kinds).flatMap(([name, kind]) =>
    [...new Set(attributes(root, name, 'w:val'))]
      .filter((style) => !known.has(`${kind} ${style}`))
      .map((style) => `there is no ${kind} style ${style}`),
  );
}

/** Word drops spaces at the ends of text that does not ask to keep them. */
function textFaults(root: XmlElement): readonly string[] {
  return elementsOf(root, 'w:t')
    .filter(({ text, attributes: own }) => text !== text.trim() && own['xml:space'] !== 'preserve')
    .map(({ text }) => `the spaces of ${JSON.stringify(text)} are dropped`);
}

function fieldFaults(root: XmlElement): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const { name, attributes: own } of everyElement(root)) {
    if (name !== 'w:fldChar') continue;
    const kind = own['w:fldCharType'] ?? '';
    if (kind === 'begin') open.push(kind);
    else if (kind === 'separate') {
      if (open.pop() !== 'begin') faults.push('a field has a result and no beginning');
      open.push(kind);
    } else if (open.pop() === undefined) faults.push('a field ends that did not begin');
  }
  return open.length === 0 ? faults : [...faults, 'a field does not end'];
}

function bookmarkFaults(document: XmlElement): readonly string[] {
  const starts = attributes(document, 'w:bookmarkStart', 'w:id');
  const ends = attributes(document, 'w:bookmarkEnd', 'w:id');
  const names = attributes(document, 'w:bookmarkStart', 'w:name');
  const links = attributes(document, 'w:hyperlink', 'w:anchor').filter((anchor) => anchor !== '');
  return [
    ...twice(starts).map((id) => `two bookmarks have the id ${id}`),
    ...twice(names).map((name) => `two bookmarks are called ${name}`),
    ...names.filter((name) => name.length > 40).map((name) => `the bookmark ${name} is too long`),
    ...unpaired('bookmark', starts, ends),
    ...links
      .filter((link) => !names.includes(link))
      .map((link) => `a link to ${link} leads nowhere`),
  ];
}

function commentFaults(document: XmlElement, part: XmlElement | undefined): readonly string[] {
  const ids = attributes(part, 'w:comment', 'w:id');
  const signs = attributes(document, 'w:commentReference', 'w:id');
  const starts = attributes(document, 'w:commentRangeStart', 'w:id');
  const ends = attributes(document, 'w:commentRangeEnd', 'w:id');
  return [
    ...twice(ids).map((id) => `two comments have the id ${id}`),
    ...twice(signs).map((id) => `the comment ${id} stands twice in the text`),
    ...unpaired('comment in the text', signs, ids),
    ...unpaired('range of comment', starts, ends),
    ...starts.filter((id) => !ids.includes(id)).map((id) => `there is no comment ${id}`),
  ];
}

function numberFaults(document: XmlElement, part: XmlElement | undefined): readonly string[] {
  const known = attributes(part, 'w:num', 'w:numId');
  const abstract = attributes(part, 'w:abstractNum', 'w:abstractNumId');
  const based = attributes(part, 'w:abstractNumId', 'w:val');
  return [
    ...twice(known).map((id) => `two lists have the id ${id}`),
    ...twice(abstract).map((id) => `two kinds of lists have the id ${id}`),
    ...based.filter((id) => !abstract.includes(id)).map((id) => `there is no kind of list ${id}`),
    ...[...new Set(attributes(document, 'w:numId', 'w:val'))]
      .filter((id) => id !== '0' && !known.includes(id))
      .map((id) => `there is no list ${id}`),
  ];
}

/** The last section stands at the very end of the body. */
function sectionFaults(document: XmlElement): readonly string[] {
  const body = childOf(document, 'w:body');
  return body?.children.at(-1)?.name === 'w:sectPr'
    ? []
    : ['the body does not end with its section'];
}

function unpaired(
  what: string,
  left: readonly string[],
  right: readonly string[],
): readonly string[] {
  return [
    ...left
      .filter((id) => !right.includes(id))
      .map((id) => `${what} ${id} begins and does not end`),
    ...right.filter((id) => !left.includes(id)).map((id) => `${what} ${id} ends and did not begin`),
  ];
}
