import { expect, it } from 'vitest';
import { allExporters } from './exporters.ts';
import { FORMAT_IDS, FORMATS, formatOf, formatOfFile } from './formats.ts';

it.each([
  ['成果.docx', 'docx'],
  ['成果.DOCX', 'docx'],
  ['成果.doc', null],
  ['docx', null],
])('the format of %s is %s', (name, id) => {
  expect(formatOfFile(name)).toBe(id);
});

it('no two formats have the same id or the same ending', () => {
  expect(new Set(FORMAT_IDS).size).toBe(FORMATS.length);
  expect(new Set(FORMATS.map(({ extension }) => extension)).size).toBe(FORMATS.length);
});

it('every format has the exporter of its own name', async () => {
  expect((await allExporters()).map(({ id }) => id)).toEqual(FORMAT_IDS);
  expect(FORMAT_IDS.map((id) => formatOf(id))).toEqual(FORMATS);
});
