import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

// Ctrl+Z in a text field takes back either what was typed into the report or what was typed into the field. Which
// of the two is said at the field (`renderer/keys/field-undo.ts`); a new field cannot be forgotten.

const RENDERER = join(import.meta.dirname, '../../renderer');

/** Files whose fields are in no report: a search, a draft with a button that applies it, another screen. */
const OWN: ReadonlySet<string> = new Set([
  'app/head-editor.tsx',
  'features/carry/carry-screen.tsx',
  'features/carry/match-list.tsx',
  'features/comments/author-line.tsx',
  'features/comments/comment-form.tsx',
  'features/import/new-target.tsx',
  'features/mail-setup/mail-setup-panel.tsx',
  'features/owners/owners-form.tsx',
  'features/page-setup/page-setup-panel.tsx',
  'features/palette/palette.tsx',
  'features/start/new-report-form.tsx',
  'features/status-bar/band-form.tsx',
  'ui/filter-field.tsx',
  'ui/insert-chooser.tsx',
  'ui/text-field.tsx',
]);

/** A tag of something one writes in; tags end at a `>` that is no arrow. */
const FIELD = /<(?:textarea|TextField|FilterField|input)\b(?:[^>]|=>)*?(?:\/>|[^=]>)/gu;
const NO_TEXT = /type="(?:checkbox|radio|file)"/u;

let files: readonly { readonly path: string; readonly source: string; readonly fields: number }[];
beforeAll(async () => {
  const names = await readdir(RENDERER, { recursive: true });
  const sources = names.filter((name) => name.endsWith('.tsx') && !name.includes('.test.'));
  files = await Promise.all(
    sources.map(async (name) => {
      const source = await readFile(join(RENDERER, name), 'utf8');
      const fields = (source.match(FIELD) ?? []).filter((tag) => !NO_TEXT.test(tag)).length;
      return { path: name.replaceAll('\\', '/'), source, fields };
    }),
  );
});

/** How many fields of a source are tied to a value by `useDraftText`, or say that they are in the report. */
const tied = (source: string): number =>
  (source.match(/useDraftText\(/gu) ?? []).length +
  (source.match(/\{\.\.\.IN_DOCUMENT\}/gu) ?? []).length;

test('every text field says whose undo it has', () => {
  const silent = files.filter(
    ({ path, source, fields }) => fields > 0 && !OWN.has(path) && tied(source) === 0,
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('a file that is listed as having an undo of its own has text fields, and none of the report', () => {
  const known = new Map(files.map((file) => [file.path, file] as const));
  const wrong = [...OWN].filter((path) => {
    const file = known.get(path);
    return file === undefined || file.fields === 0 || file.source.includes('IN_DOCUMENT');
  });
  expect(wrong).toEqual([]);
});
