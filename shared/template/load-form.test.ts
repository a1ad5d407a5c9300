import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallForm, smallTable } from '../../test/fixtures/small-form.ts';
import { loadForm } from './load-form.ts';

const folder = new URL('../../assets/forms/', import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('the five official forms are shipped', () => {
  expect(shipped).toEqual([
    'bsmi-108-results.json',
    'bsmi-115-plan.json',
    'idb-108h1-self-assessment.json',
    'mobile-service-plan.json',
    'tainan-110-results.json',
  ]);
});

it.each(shipped)('the shipped form %s is sound, and its id is the name of its file', (name) => {
  const loaded = loadForm(readFileSync(new URL(name, folder), 'utf8'), name);
  expect(loaded).toMatchObject({ ok: true, value: { id: name.replace(/\.json$/u, '') } });
});

it('a form comes back as it is written, with fields this program does not know', () => {
  const form = { ...smallForm(), invented: { by: '新版' } };
  expect(loadForm(JSON.stringify(form), 'small.json')).toEqual({ ok: true, value: form });
});

it('a byte order mark before the form does no harm', () => {
  expect(loadForm(`\uFEFF${JSON.stringify(smallForm())}`, 'small.json')).toEqual({
    ok: true,
    value: smallForm(),
  });
});

describe('a form file is refused with the path of its fault', () => {
  /** The refusal of a file with this text. */
  function refusal(text: string) {
    const loaded = loadForm(text, 'C:\\表單\\壞.json');
    return loaded.ok ? null : loaded.error;
  }

  it('that is no JSON', () => {
    const refused = refusal('{"id": "small",');
    expect(refused?.file).toBe('C:\\表單\\壞.json');
    expect(refused?.faults).toHaveLength(1);
    expect(refused?.faults[0]?.path).toBe('');
    expect(refused?.faults[0]?.message).toContain('不是有效的 JSON');
  });

  it('that is empty', () => {
    expect(refusal('')?.faults.map(({ path }) => path)).toEqual(['']);
  });

  it('that has missing columns', () => {
    const { columns: _left, ...table } = smallTable();
    const form = { ...smallForm(), sections: [table] };
    expect(refusal(JSON.stringify(form))).toEqual({
      file: 'C:\\表單\\壞.json',
      faults: [{ path: 'sections.0.columns', message: '缺少這一項' }],
    });
  });

  it('whose table lacks the column to write in', () => {
    const form = smallForm({
      sections: [
        smallTable({
          columns: smallTable().columns.map((column) =>
            column.id === 'result' ? { ...column, role: 'criterion' } : column,
          ),
        }),
      ],
    });
    expect(refusal(JSON.stringify(form))?.faults.map(({ path }) => path)).toEqual([
      'sections.0.columns',
      'sections.0.columns.2',
    ]);
  });

  it('that is no form at all, but a long file', () => {
    expect(refusal(' '.repeat(5_000_001))?.faults).toEqual([
      {
        path: '',
        message:
          '檔案有 5000001 字，超過一份表單的上限 5000000 字，看來不是表單檔；請確認選對檔案。',
      },
    ]);
  });

  it('whose column says no role', () => {
    const { role: _left, ...column } = smallTable().columns[1] ?? { role: 'owner' };
    const [first, , last] = smallTable().columns;
    const form = {
      ...smallForm(),
      sections: [{ ...smallTable(), columns: [first, column, last] }],
    };
    expect(refusal(JSON.stringify(form))?.faults).toEqual([
      { path: 'sections.0.columns.1.role', message: '缺少這一項' },
    ]);
  });

  it.each([
    ['a list', '[]', 'id'],
    ['null', 'null', ''],
    ['a report', '{"kind":"report-desk/report"}', 'id'],
  ])('that is %s', (_name, text, path) => {
    expect(refusal(text)?.faults[0]?.path).toBe(path);
  });
});
