import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, reportFileName, safeStem, withRemark } from './file-names.ts';

/** Whether a name is one name and no path, on every system: the only kind that may be joined to a folder. */
function isBareName(name: string): boolean {
  const isDevice = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu.test(name);
  return !/^\.{0,2}$|[<>:"/\\|?*\p{Cc}]|[. ]$/u.test(name) && !isDevice;
}

describe('reportFileName', () => {
  it('joins year, agency and form', () => {
    expect(reportFileName(115, '示範局', '總局執行績效與成果（108 年表式）')).toBe(
      '115_示範局_總局執行績效與成果（108 年表式）.json',
    );
  });

  it.each([
    ['a colon', '示範:局', '115_示範_局_表.json'],
    ['a way up', '../../etc', '115_.._.._etc_表.json'],
    ['a path of Windows', 'C:\\a\\b', '115_C__a_b_表.json'],
    ['a line feed', '示範\n局', '115_示範_局_表.json'],
    ['what a shell expands', 'a*?"<>|', '115_a_______表.json'],
  ])('turns %s into a bare name', (_what, agency, expected) => {
    const name = reportFileName(115, agency, '表');
    expect(name).toBe(expected);
    expect(isBareName(name)).toBe(true);
  });

  it('makes a name that every file system accepts, whatever an office is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (agency) => {
        const name = reportFileName(115, agency, '表');
        expect(isBareName(name)).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThan(220);
      }),
    );
  });
});

describe('safeStem', () => {
  it.each([
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['COM¹', '_COM¹'],
    ['CONTOSO', 'CONTOSO'],
    ['名稱. . ', '名稱'],
    ['..', '_'],
    ['.hidden', '_hidden'],
    ['', '_'],
  ])('turns %j into %j', (text, expected) => {
    expect(safeStem(text)).toBe(expected);
  });

  it('cuts a long name between characters, not within one', () => {
    const stem = safeStem('𠮷'.repeat(100));
    expect(stem).toBe('𠮷'.repeat(45));
  });
});

describe('freeName', () => {
  it('counts upwards from （2）', () => {
    const taken = ['a.json', 'a（2）.json'];
    expect(freeName('a.json', (name) => taken.includes(name))).toBe('a（3）.json');
    expect(freeName('b.json', (name) => taken.includes(name))).toBe('b.json');
  });

  it('keeps the ending last', () => {
    expect(withRemark('115.1_表.json', '2')).toBe('115.1_表（2）.json');
    expect(withRemark('表', '2')).toBe('表（2）');
  });
});
