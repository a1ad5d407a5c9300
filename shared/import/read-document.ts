import { err, type Result } from '../model/result.ts';
import { openPackage } from '../package/read-package.ts';
import { readDocx } from './docx/read-docx.ts';
import type { ForeignDocument } from './foreign-document.ts';
import type { ImportFault } from './import-fault.ts';
import { readOdt } from './odt/read-odt.ts';

/** Reads a document of a word processor, whatever its name says it is. */
export function readDocument(bytes: Uint8Array): Result<ForeignDocument, ImportFault> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const source = opened.value;
  if (source.has('content.xml')) return readOdt(source);
  if (source.has('[Content_Types].xml')) return readDocx(source);
  return err({ code: 'other-kind' });
}
