import { describe, expect, it } from 'vitest';
import type { Reason, ReasonCode } from '../model/reason.ts';
import { describeReason, explainReason, explainReasonInCli } from './reasons.ts';

const faults = [{ path: 'sections.0.id', message: '缺少這一項' }];
const file = 'D:\\報告\\115.json';

/** One reason of each kind. The type refuses a kind that is missing. */
const REASONS: { readonly [Code in ReasonCode]: Extract<Reason, { code: Code }> } = {
  'file-unreachable': { code: 'file-unreachable', file },
  'file-missing': { code: 'file-missing', file },
  'file-not-json': { code: 'file-not-json', file, damage: { kind: 'cut-off' } },
  'file-is-folder': { code: 'file-is-folder', file },
  'file-foreign': { code: 'file-foreign', file },
  'file-invalid': { code: 'file-invalid', file, faults },
  'file-too-new': { code: 'file-too-new', file, version: 7 },
  'file-too-large': {
    code: 'file-too-large',
    file,
    bytes: 99 * 1024 * 1024,
    limit: 64 * 1024 * 1024,
  },
  'file-locked': { code: 'file-locked', file },
  'file-exists': { code: 'file-exists', file },
  'file-read-only': { code: 'file-read-only', file },
  'file-changed-since': { code: 'file-changed-since', file },
  'file-changed-outside': { code: 'file-changed-outside', file, keptAs: 'D:\\報告\\另一份.json' },
  'file-not-offered': { code: 'file-not-offered', file },
  'folder-missing': { code: 'folder-missing', folder: 'E:\\報告' },
  'folder-read-only': { code: 'folder-read-only', folder: 'E:\\報告' },
  'disk-full': { code: 'disk-full', file },
  'read-back-differs': { code: 'read-back-differs', file },
  'name-invalid': { code: 'name-invalid', name: 'a:b' },
  'form-unknown': { code: 'form-unknown', formId: 'no-such-form' },
  'not-a-form': { code: 'not-a-form', file: 'report.json', holds: 'report' },
  'form-invalid': { code: 'form-invalid', file: 'form.json', faults },
  'export-differs': { code: 'export-differs', file: '115.docx', places: ['構面一第 1 列'] },
  'export-gone': { code: 'export-gone' },
  'no-dated-deadlines': { code: 'no-dated-deadlines' },
  'print-failed': { code: 'print-failed', detail: 'crashed' },
  'no-program': { code: 'no-program', file: '115.docx', detail: 'No application' },
  'document-refused': { code: 'document-refused', file: '115.docx', why: 'changed' },
  'report-not-open': { code: 'report-not-open' },
  rescued: {
    code: 'rescued',
    file,
    rescuedAs: 'C:\\rescue\\115.json',
    cause: { code: 'disk-full', file },
  },
  'settings-reset': {
    code: 'settings-reset',
    file: 'settings.json',
    keptAs: 'settings-old.json',
    cause: { code: 'file-invalid', file: 'settings.json', faults },
  },
  'migration-failed': { code: 'migration-failed', file, from: 0, detail: 'no step' },
  'arguments-invalid': { code: 'arguments-invalid', faults },
  'sender-refused': { code: 'sender-refused', channel: 'reports:save' },
  cancelled: { code: 'cancelled' },
  'io-failed': { code: 'io-failed', file, detail: 'EIO: i/o error' },
};
const ALL: readonly Reason[] = Object.values(REASONS);

/** Everything a reason carries that a person could look for in its text. */
function valuesIn(reason: Reason): readonly string[] {
  return Object.entries(reason)
    .filter(([key, value]) => key !== 'code' && key !== 'why' && typeof value === 'string')
    .map(([, value]) => String(value));
}

describe('explainReason and describeReason', () => {
  it('says for every reason what happened, why, and what to do, in whole sentences', () => {
    for (const reason of ALL) {
      const { title, detail, next } = explainReason(reason);
      expect(title.length, reason.code).toBeGreaterThan(2);
      expect(detail, reason.code).toMatch(/[。）]$/u);
      expect(next, reason.code).toMatch(/。$/u);
    }
  });

  it('gives no two reasons the same title', () => {
    const titles = ALL.filter(({ code }) => code !== 'rescued').map((r) => explainReason(r).title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('names every file, folder and detail it was given', () => {
    for (const reason of ALL) {
      const text = describeReason(reason);
      for (const value of valuesIn(reason)) expect(text, reason.code).toContain(value);
    }
  });

  it('tells of a rescue both what failed and where the text is', () => {
    expect(describeReason(REASONS.rescued)).toBe(
      `磁碟空間不足，「${file}」沒有存成。磁碟或您的儲存配額已滿；原有的檔案保持原樣。您的內容已先保存在「C:\\rescue\\115.json」，沒有遺失。請刪除不需要的檔案，騰出空間後再儲存。`,
    );
  });

  it('spells out five faults and counts the rest', () => {
    const many = Array.from({ length: 8 }, (_, i) => ({
      path: `rows.${i}`,
      message: '缺少這一項',
    }));
    const { title, detail } = explainReason({
      code: 'file-invalid',
      file: 'a.json',
      faults: many,
    });
    expect(title).toBe('「a.json」的內容有 8 處不合規定');
    expect(detail).toBe(
      'rows.0：缺少這一項；rows.1：缺少這一項；rows.2：缺少這一項；rows.3：缺少這一項；rows.4：缺少這一項；另有 3 處。',
    );
  });

  it('never speaks of an error alone', () => {
    for (const reason of ALL) expect(describeReason(reason), reason.code).not.toContain('發生錯誤');
  });

  it('names the act instead of its channel when a handler broke off', () => {
    const text = explainReason({ code: 'io-failed', file: 'reports:list', detail: 'EIO' });
    expect(text.title).toBe('「列出報告」沒有完成');
  });

  it('tells apart a file that is empty, zeroed, cut off, or in another encoding', () => {
    const details = (['empty', 'zeros', 'not-utf-8', 'cut-off'] as const).map(
      (kind) => explainReason({ code: 'file-not-json', file, damage: { kind } }).detail,
    );
    expect(new Set(details).size).toBe(4);
  });

  it('says in Chinese where a file stops being JSON', () => {
    const damage = { kind: 'at', line: 3, column: 15 } as const;
    const { detail } = explainReason({ code: 'file-not-json', file, damage });
    expect(detail).toContain('第 3 行第 15 個字');
    expect(detail).not.toMatch(/[a-z]/iu);
  });

  it('names no button at the command line', () => {
    const ofFiles = ALL.filter(({ code }) => /^(?:file|folder|disk)-/u.test(code));
    const named = ofFiles.filter((reason) =>
      /開啟檔案|另存複本|另一個報告資料夾/u.test(explainReasonInCli(reason).next),
    );
    expect(named.map(({ code }) => code)).toEqual(['file-not-offered']);
  });
});
