import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openPackage, PACKAGE_LIMITS } from './read-package.ts';

const TEXT = strToU8('報告'.repeat(100));

it('reads parts as they were packed, stored or deflated, and nothing for a part that is not there', () => {
  const bytes = zipSync({
    mimetype: [TEXT, { level: 0 }],
    'word/document.xml': [TEXT, { level: 9 }],
  });
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.names).toEqual(['mimetype', 'word/document.xml']);
  expect(opened.value.read('mimetype')).toEqual({ ok: true, value: TEXT });
  expect(opened.value.read('word/document.xml')).toEqual({ ok: true, value: TEXT });
  expect(opened.value.read('word/none.xml')).toEqual({ ok: true, value: null });
});

it('refuses what is no zip file, and one that was cut off anywhere', () => {
  const bytes = zipSync({ 'a.xml': TEXT, 'b.xml': TEXT });
  for (let length = 0; length < bytes.length; length += 1) {
    expect(openPackage(bytes.subarray(0, length))).toEqual({
      ok: false,
      error: { code: 'not-package' },
    });
  }
});

it('notices a changed byte in a packed part', () => {
  const bytes = zipSync({ 'a.xml': [TEXT, { level: 0 }] });
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  const opened = openPackage(bytes);
  expect(opened.ok && opened.value.read('a.xml')).toEqual({
    ok: false,
    error: { code: 'not-package' },
  });
});

it('does not unpack a bomb, nor more than the limit, nor more than the directory says', () => {
  const zeros = new Uint8Array(20_000_000);
  const bomb = zipSync({ 'a.xml': [zeros, { level: 9 }] });
  const opened = openPackage(bomb);
  expect(opened.ok && opened.value.read('a.xml')).toEqual({ ok: false, error: { code: 'bomb' } });

  const small = { ...PACKAGE_LIMITS, partBytes: 100 };
  const limited = openPackage(zipSync({ 'a.xml': TEXT }), small);
  expect(limited.ok && limited.value.read('a.xml')).toEqual({
    ok: false,
    error: { code: 'too-large' },
  });

  const twice = openPackage(zipSync({ 'a.xml': TEXT, 'b.xml': TEXT }), {
    ...PACKAGE_LIMITS,
    totalBytes: TEXT.length,
  });
  expect(twice.ok && twice.value.read('a.xml').ok).toBe(true);
  expect(twice.ok && twice.value.read('b.xml')).toEqual({
    ok: false,
    error: { code: 'too-large' },
  });

  const lying = zipSync({ 'a.xml': [zeros.subarray(0, 5000), { level: 9 }] });
  const view = new DataView(lying.buffer);
  const central = lying.length - 22 - 46 - 5;
  expect(view.getUint32(central, true)).toBe(0x02014b50);
  view.setUint32(central + 24, 100, true);
  const told = openPackage(lying);
  expect(told.ok && told.value.read('a.xml')).toEqual({
    ok: false,
    error: { code: 'not-package' },
  });
});

it('refuses names that point out of the package, and two parts of one name', () => {
  for (const name of ['../a.xml', '/a.xml', 'a/../../b.xml', 'c:a.xml', 'a\\b.xml']) {
    expect(openPackage(zipSync({ [name]: TEXT }))).toEqual({
      ok: false,
      error: { code: 'bad-name', name },
    });
  }
  expect(openPackage(zipSync({ 'a.xml': TEXT, 'A.xml': TEXT }))).toEqual({
    ok: false,
    error: { code: 'bad-name', name: 'A.xml' },
  });
});

it('refuses too many parts, and parts that share their bytes', () => {
  expect(openPackage(zipSync({ a: TEXT, b: TEXT }), { ...PACKAGE_LIMITS, entries: 1 })).toEqual({
    ok: false,
    error: { code: 'too-many-parts' },
  });
  const bytes = zipSync({ a: TEXT, b: TEXT });
  const view = new DataView(bytes.buffer);
  const second = bytes.length - 22 - 47;
  view.setUint32(second + 42, 0, true);
  expect(openPackage(bytes)).toEqual({ ok: false, error: { code: 'not-package' } });
});

it('tells a file behind a password, and an old Office file, from a damaged one', () => {
  const locked = zipSync({ a: TEXT });
  const view = new DataView(locked.buffer);
  const central = locked.length - 22 - 47;
  view.setUint16(central + 8, 1, true);
  expect(openPackage(locked)).toEqual({ ok: false, error: { code: 'encrypted' } });

  const old = new Uint8Array(1024);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(openPackage(old)).toEqual({
    ok: false,
    error: { code: 'compound-file', isEncrypted: false },
  });
  old.set(
    [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
    600,
  );
  expect(openPackage(old)).toEqual({
    ok: false,
    error: { code: 'compound-file', isEncrypted: true },
  });
});
