import { err, ok, type Result } from '../../model/result.ts';
import type { Package } from '../../package/read-package.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import type { ImportFault } from '../import-fault.ts';
import { NoticeList } from '../notice-list.ts';
import { partText } from '../part-text.ts';
import { ReadingBudget, readWithin } from '../reading-budget.ts';
import { SourcePictures } from '../source-pictures.ts';
import { child, descendants, elements, parseXml, type XmlElement } from '../xml-tree.ts';
import { ODF_NAMES } from './names.ts';
import { plainLines } from './plain-lines.ts';
import { OdfStyles } from './styles.ts';
import { TextReader } from './text-reader.ts';

/** Reads an OpenDocument text. Nothing in it is run, followed or fetched: what was left alone is in the notices. */
export function readOdt(source: Package): Result<ForeignDocument, ImportFault> {
  const part = (name: string): Result<XmlElement | null, ImportFault> => {
    const bytes = source.read(name);
    if (!bytes.ok) return bytes;
    return bytes.value === null ? ok(null) : parseXml(partText(bytes.value), ODF_NAMES);
  };
  const manifest = part('META-INF/manifest.xml');
  if (manifest.ok && manifest.value !== null) {
    const isEncrypted = descendants(manifest.value, 'manifest:encryption-data').length > 0;
    if (isEncrypted) return err({ code: 'encrypted' });
  }
  const content = part('content.xml');
  if (!content.ok) return content;
  const text = child(child(content.value ?? undefined, 'office:body'), 'office:text');
  if (content.value === null || text === undefined) return err({ code: 'other-kind' });
  const stylesPart = part('styles.xml');
  const styles = stylesPart.ok ? stylesPart.value : null;
  const told = new NoticeList();
  if (source.names.some((name) => /^(Basic|Scripts)\/.+/u.test(name))) told.count('macros');
  const pictures = new SourcePictures(source, told.notices);
  const reader = new TextReader({
    styles: new OdfStyles([styles, content.value]),
    pictures,
    told,
    budget: new ReadingBudget(),
  });
  const parts = readWithin(() => reader.read(text));
  if (parts === null) return err({ code: 'too-many' });
  for (const page of descendants(
    styles ?? { name: '', attributes: {}, children: [] },
    'style:master-page',
  )) {
    for (const part of elements(page)) {
      // Of the first and of left pages too; the namespace of some is LibreOffice's own.
      if (/:(?:header|footer)(?:-left|-first)?$/u.test(part.name)) {
        told.note('header', plainLines(part));
      }
    }
  }
  return ok({
    format: 'odt',
    parts,
    notices: told.finish(parts),
    notes: told.notes,
    images: pictures.images,
  });
}
