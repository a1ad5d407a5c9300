import { SaxesParser } from 'saxes';
import { documentPart, packageParts } from './package-parts.ts';

/** A comment of a document as a reader of it finds it. */
export interface ReadComment {
  readonly author: string;
  readonly initials: string;
  readonly date: string;
  /** Its lines. */
  readonly text: string;
  /** The words it is on; empty for one that stands at a point. Paragraphs are apart by `|`. */
  readonly words: string;
}

/** The comments of a .docx file by their numbers, each with the words between its beginning and its end. */
export function readComments(bytes: Uint8Array): ReadonlyMap<string, ReadComment> {
  const words = readWords(documentPart(bytes));
  const comments = new Map<string, ReadComment>();
  let id = '';
  let attributes: Record<string, string> = {};
  let lines: string[] = [];
  parse(packageParts(bytes)['word/comments.xml'] ?? '<none/>', {
    open: (name, given) => {
      if (name === 'w:comment') {
        id = given['w:id'] ?? '';
        attributes = given;
        lines = [];
      }
      if (name === 'w:p') lines.push('');
    },
    close: (name) => {
      if (name !== 'w:comment') return;
      comments.set(id, {
        author: attributes['w:author'] ?? '',
        initials: attributes['w:initials'] ?? '',
        date: attributes['w:date'] ?? '',
        text: lines.join('\n'),
        words: words.get(id) ?? 'no reference',
      });
    },
    text: (text) => {
      lines.push((lines.pop() ?? '') + text);
    },
  });
  return comments;
}

function readWords(xml: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open = new Set<string>();
  let isText = false;
  const add = (text: string): void => {
    for (const id of open) words.set(id, (words.get(id) ?? '') + text);
  };
  parse(xml, {
    open: (name, attributes) => {
      const id = attributes['w:id'] ?? '';
      if (name === 'w:commentRangeStart') open.add(id);
      if (name === 'w:commentRangeEnd') open.delete(id);
      if (name === 'w:commentReference') words.set(id, words.get(id) ?? '');
      if (name === 'w:br') add('\n');
      if (name === 'w:p') add('|');
      isText = name === 'w:t';
    },
    close: () => {
      isText = false;
    },
    text: (text) => {
      if (isText) add(text);
    },
  });
  return words;
}

interface Listener {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

function parse(xml: string, listener: Listener): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => listener.open(name, attributes));
  parser.on('closetag', ({ name }) => listener.close(name));
  parser.on('text', listener.text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
