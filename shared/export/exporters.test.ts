import { expect, it } from 'vitest';
import { exporterForFile } from './exporters.ts';

it.each([
  ['成果.docx', 'docx'],
  ['成果.DOCX', 'docx'],
  ['成果.doc', undefined],
  ['docx', undefined],
])('the exporter for %s is %s', (name, id) => {
  expect(exporterForFile(name)?.id).toBe(id);
});
