import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORM_RULES } from './form-rules.ts';

const files = readdirSync(new URL('rules/', import.meta.url));

it('every rule file is in the list, and has its cases beside it', () => {
  const rules = files.filter((name) => !name.endsWith('.test.ts'));
  const ids = FORM_RULES.map((rule) => rule.id);
  expect(rules.map((name) => name.replace(/\.ts$/u, '')).sort()).toEqual([...ids].sort());
  expect(files).toEqual(expect.arrayContaining(ids.map((id) => `${id}.test.ts`)));
});
