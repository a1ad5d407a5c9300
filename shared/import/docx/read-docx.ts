import { err, ok, type Result } from '../../model/result.ts';
import type { Package } from '../../package/read-package.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import type { ImportFault } from '../import-fault.ts';
import { NoticeList } from '../notice-list.ts';
import { partText } from '../part-text.ts';
import { SourcePictures } from '../source-pictures.ts';
import { descendants, elements, parseXml, textOf, type XmlElement } from '../xml-tree.ts';
import { BodyReader } from './body-reader.ts';
import { WORD_NAMES } from './names.ts';
import { WordNumbering } from './numbering.ts';
import { preferred } from './open-fields.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { readStyles } from './styles.ts';

/** Reads a Word document. Nothing in it is run, followed or fetched: what was left alone is in the notices. */
export function readDocx(source: Package): Result<ForeignDocument, ImportFault> {
  const part = (name: string): Result<XmlElement | null, ImportFault> => {
    const bytes = source.read(name);
    if (!bytes.ok) return bytes;
    return bytes.value === null ? ok(null) : parseXml(partText(bytes.value), WORD_NAMES);
  };
  const relations = (name: string): Result<ReadonlyMap<string, Relationship>, ImportFault> => {
    const at = name.lastIndexOf('/') + 1;
    const read = part(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`);
    return read.ok ? ok(readRelationships(read.value, name.slice(0, at))) : read;
  };
  const root = relations('');
  if (!root.ok) return root;
  const main =
    [...root.value.values()].find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const document = part(main);
  if (!document.ok) return document;
  if (document.value === null || document.value.name !== 'w:document') {
    return err({ code: 'other-kind' });
  }
  const own = relations(main);
  if (!own.ok) return own;
  const targetOf = (type: string): string | undefined =>
    [...own.value.values()].find((one) => one.type === type && !one.isExternal)?.target;
  const optional = (type: string): XmlElement | null => {
    const target = targetOf(type);
    // A broken part beside the text costs its looks, not the text.
    const read = target === undefined ? null : part(target);
    return read?.ok === true ? read.value : null;
  };
  const told = new NoticeList();
  if (source.names.some((name) => /vbaProject\.bin$|\/macrosheets\//iu.test(name))) {
    told.count('macros');
  }
  for (const { isExternal, type } of own.value.values()) {
    // An address to click on is text; a template or picture from elsewhere is not fetched.
    if (isExternal && type !== 'hyperlink') told.count('links');
  }
  const styles = readStyles(optional('styles'));
  const pictures = new SourcePictures(source, told.notices);
  const reader = new BodyReader({
    styles,
    numbering: new WordNumbering(optional('numbering'), styles),
    relationships: own.value,
    pictures,
    told,
    part: (name) => {
      const read = part(name);
      return read.ok ? read.value : null;
    },
  });
  const parts = elements(document.value, 'w:body').flatMap((body) => reader.readBody(body));
  for (const note of [
    ...elements(optional('footnotes') ?? undefined),
    ...elements(optional('endnotes') ?? undefined),
  ]) {
    const kind = note.attributes['w:type'];
    if (kind === undefined || kind === 'normal') told.note('footnote', lines(note));
  }
  for (const comment of elements(optional('comments') ?? undefined, 'w:comment')) {
    told.note('comment', lines(comment));
  }
  for (const { type, target, isExternal } of own.value.values()) {
    if ((type !== 'header' && type !== 'footer') || isExternal) continue;
    const read = part(target);
    if (read.ok && read.value !== null) told.note('header', lines(read.value));
  }
  const notices = told.finish(parts);
  return ok({ format: 'docx', parts, notes: told.notes, notices, images: pictures.images });
}

/** The paragraphs of a part beside the text, as lines. */
function lines(root: XmlElement): string {
  return descendants(root, 'w:p').map(lineText).join('\n').trim();
}

function lineText(element: XmlElement): string {
  return elements(element)
    .map((one) => {
      switch (one.name) {
        case 'w:t':
          return textOf(one);
        case 'w:tab':
          // Among the properties of a paragraph it is a stop.
          return element.name === 'w:r' ? '\t' : '';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'mc:AlternateContent':
          return lineText(preferred(one));
        case 'w:del':
        case 'w:moveFrom':
          return '';
        default:
          return lineText(one);
      }
    })
    .join('');
}
