import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';

const schema = v.looseObject({
  name: v.string(),
  tags: v.exactOptional(v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3))),
  nested: v.exactOptional(v.array(v.looseObject({ level: v.pipe(v.number(), v.integer()) }))),
});

/** The faults of data that must be refused, as `path: message`. */
function faultsOf(data: unknown): readonly string[] {
  const checked = check(schema as v.GenericSchema<unknown, v.InferOutput<typeof schema>>, data);
  return checked.ok ? [] : checked.error.map((fault) => `${fault.path}: ${fault.message}`);
}

it('keeps fields that the schema does not know', () => {
  const data = { name: '甲', invented: { by: '新版' } };
  const checked = check(schema as v.GenericSchema<unknown, v.InferOutput<typeof schema>>, data);
  expect(checked).toEqual({ ok: true, value: data });
});

describe('a fault', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['that a key is missing', {}, ['name: 缺少這一項']],
    ['that another kind of value is there', { name: 3 }, ['name: 應為文字，實為 3']],
    [
      'where in a list it is',
      { name: '', nested: [{ level: 1 }, { level: 1.5 }] },
      ['nested.1.level: 應為整數，實為 1.5'],
    ],
    ['that null is not text', { name: null }, ['name: 應為文字，實為 null']],
    ['that a list is expected', { name: '', tags: '甲' }, ['tags: 應為清單（陣列），實為 "甲"']],
    ['that a list is too short', { name: '', tags: ['甲'] }, ['tags: 項目太少（至少 2），實為 1']],
    [
      'that a list is too long',
      { name: '', tags: ['1', '2', '3', '4'] },
      ['tags: 項目太多（至多 3），實為 4'],
    ],
    ['that the root is no object', [], ['name: 缺少這一項']],
    ['that the root is text', '甲', [': 應為物件，實為 "甲"']],
  ])('says %s', (_name, data, faults) => {
    expect(faultsOf(data)).toEqual(faults);
  });

  it('tells every fault, not only the first', () => {
    expect(faultsOf({ name: 1, tags: 2 })).toHaveLength(2);
  });

  it('shortens a long value', () => {
    const [fault = ''] = faultsOf('甲'.repeat(500));
    expect(fault.length).toBeLessThan(80);
    expect(fault).toContain('…');
  });
});
