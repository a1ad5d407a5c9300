import { readFileSync } from 'node:fs';
import { loadForm } from '../../shared/template/load-form.ts';
import { CONTENT_FILES, makeSample, SAMPLE_FORM } from './make-sample.ts';
import { parseContent } from './parse-content.ts';

/** Where the finished sample is kept. */
export const SAMPLE_FILE = new URL('../../assets/samples/sample-report.json', import.meta.url);

/** The text of the sample's file, made from its content and its form. */
export function sampleText(): string {
  const formFile = new URL(`../../assets/forms/${SAMPLE_FORM}.json`, import.meta.url);
  const form = loadForm(readFileSync(formFile, 'utf8'), SAMPLE_FORM);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  const entries = CONTENT_FILES.flatMap((name) =>
    parseContent(readFileSync(new URL(`content/${name}.txt`, import.meta.url), 'utf8')),
  );
  return `${JSON.stringify(makeSample(form.value, entries))}\n`;
}
