import type { Fault } from '../../model/fault.ts';
import { proseHeading } from '../../model/form-section.ts';
import { faultTexts } from '../../texts/faults.ts';
import { workshopTexts as texts } from '../../texts/workshop.ts';

// A form at fault may have any shape: what is not there as expected has no name, and nothing here throws for it.

/**
 * The faults of a form file with their places in its own words, the path behind for those who mend the file.
 * @param data what the file holds, as far as it holds anything
 */
export function faultsInWords(faults: readonly Fault[], data: unknown): readonly Fault[] {
  return faults.map(({ path, message }) => ({
    path: placeWords(path, data),
    message: texts.withPath(messageWords(path, message, data), path),
  }));
}

/** A message with what it names in the form's own words. */
export function messageWords(path: string, message: string, data: unknown): string {
  return wordsFor(path, message).replace(/(?:sections|deadlines|roster)(?:\.\w+)+/gu, (other) =>
    texts.quoted(placeWords(other, data)),
  );
}

/** What is missing as a whole is asked for in words of its own; the use of a column is a choice of the workshop. */
function wordsFor(path: string, message: string): string {
  if (/^sections\.\d+\.columns\.\d+\.role$/u.test(path)) {
    return message === faultTexts.missing ? texts.noRole : texts.unknownRole;
  }
  if (message !== faultTexts.empty) return message;
  if (path === 'sections') return texts.noSections;
  return /^sections\.\d+\.rows$/u.test(path) ? texts.noRows : message;
}

/** A path in the form's own words. */
export function placeWords(path: string, data: unknown): string {
  const [head = '', first, list, second, third] = path.split('.');
  if (head !== 'sections') {
    const isList = head === 'deadlines' || head === 'roster';
    const part = texts.parts[isList ? head : 'head'];
    return first === undefined || !isList
      ? texts.place([part, ...fieldName(head)])
      : texts.place([part, texts.nth(Number(first) + 1), ...fieldName(list)]);
  }
  const section = first === undefined ? undefined : at(data, ['sections', first]);
  if (section === undefined) return texts.parts.sections;
  const name = sectionName(section);
  const words = [name === '' ? texts.untitledAt(Number(first) + 1) : name];
  const named = second === undefined ? undefined : itemWords(section, list, second);
  if (named !== undefined) words.push(named);
  words.push(...fieldName(named === undefined ? list : third));
  return texts.place(words);
}

function sectionName(section: unknown): string {
  const heading = textAt(section, ['heading']);
  if (textAt(section, ['kind']) !== 'prose') return heading;
  const number = textAt(section, ['number']);
  const level = at(section, ['level']);
  return proseHeading({
    number: number === '' ? null : number,
    heading,
    level: typeof level === 'number' ? level : 1,
  });
}

/** What a row, a column or a line above a table is called; nothing for other lists. */
function itemWords(section: unknown, list: string | undefined, index: string): string | undefined {
  if (list === 'rows') {
    const path = at(section, ['rows', index, 'path']);
    const label = Array.isArray(path) ? path.at(-1) : '';
    return typeof label === 'string' && label !== '' ? label : texts.nth(Number(index) + 1);
  }
  const label = textAt(section, [list ?? '', index, 'label']);
  if (list === 'fields') return texts.fieldNamed(label);
  if (list !== 'columns') return undefined;
  return label === '' ? texts.columnNth(Number(index) + 1) : texts.columnNamed(label);
}

/** What a field of a form is called in the workshop; nothing for one that needs no name. */
function fieldName(key: string | undefined): readonly string[] {
  const name = new Map<string, string>(Object.entries(texts.fieldNames)).get(key ?? '');
  return name === undefined ? [] : [name];
}

function textAt(data: unknown, keys: readonly string[]): string {
  const value = at(data, keys);
  return typeof value === 'string' ? value : '';
}

function at(data: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    data,
  );
}
