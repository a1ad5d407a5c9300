import { describe, expect, it } from 'vitest';
import { MAX_ADDRESSES } from '../model/mail-words.ts';
import { err, ok } from '../model/result.ts';
import { parseAddresses } from './mail-addresses.ts';

const one = (address: string, name = '') => ({ name, address });

describe('receivers as typed', () => {
  it.each([
    ['nothing', '  ', []],
    ['an address', 'a.b@moea.gov.tw', [one('a.b@moea.gov.tw')]],
    ['a name before it', '王小明 <a@b.gov.tw>', [one('a@b.gov.tw', '王小明')]],
    ['a quoted name with a comma', '"王, 小明" <a@b.tw>', [one('a@b.tw', '王, 小明')]],
    [
      'several, with any sign between them',
      'a@b.tw；c@d.tw, e@f.tw、g@h.tw;\ni@j.tw',
      ['a@b.tw', 'c@d.tw', 'e@f.tw', 'g@h.tw', 'i@j.tw'].map((address) => one(address)),
    ],
    ['full-width signs', '秘書室＜ａ＠ｂ．ｔｗ＞', [one('a@b.tw', '秘書室')]],
  ])('can be %s', (_name, typed, addresses) => {
    expect(parseAddresses(typed)).toEqual(ok(addresses));
  });

  it.each([
    ['秘書室', '秘書室'],
    ['a@b.tw, 王小明', '王小明'],
    ['a@localhost', 'a@localhost'],
    ['a..b@c.tw', 'a..b@c.tw'],
    ['.a@c.tw', '.a@c.tw'],
    ['a b@c.tw', 'a b@c.tw'],
    ['<a@b.tw', '<a@b.tw'],
    ['a@b.tw>\r\nBcc: x@y.tw', 'a@b.tw>'],
    [`${'a'.repeat(65)}@b.tw`, `${'a'.repeat(65)}@b.tw`],
  ])('of which one is no address (%j) are refused with that piece', (typed, piece) => {
    expect(parseAddresses(typed)).toEqual(err({ code: 'no-address', piece }));
  });

  it('are not more than a mail program takes well', () => {
    const typed = Array.from({ length: MAX_ADDRESSES + 1 }, (_none, i) => `a${i}@b.tw`).join(',');
    expect(parseAddresses(typed)).toEqual(err({ code: 'too-many' }));
  });
});
