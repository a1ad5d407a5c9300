import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReportSearch } from '../../shared/ipc/values.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { beginThread } from '../../shared/model/comments.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Result } from '../../shared/model/result.ts';
import { setAssessment, setHead, setRichText } from '../../shared/model/updates.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { appRoot } from '../paths.ts';
import { REAL_FILE_OPS } from './file-ops.ts';
import { createReportLister } from './list-reports.ts';
import type { RecentFile } from './recent-store.ts';
import {
  createReportSearch,
  MAX_ALL_HITS,
  MAX_HITS,
  SEARCH_LIMIT_MS,
  type SearchReports,
} from './search-reports.ts';
import { tempFolder } from './testing/temp-folder.ts';

const LOOSE = { matchCase: false, foldVariants: true, foldWidth: true };
const never = new Promise<void>(() => undefined);

/** A report of a year whose cells, in reading order, hold these texts. */
function reportWith(year: number, ...texts: readonly string[]): Report {
  const blank = setHead(smallReport(), { year });
  return texts.reduce((report, text, i) => {
    const address = writableAddresses(report)[i];
    if (address === undefined) throw new Error('no such cell');
    return setRichText(report, address, [paragraph([textRun(text)])]);
  }, blank);
}

interface Desk {
  readonly folder: string;
  readonly put: (name: string, report: Report) => string;
  readonly search: SearchReports;
}

function desk(recent: readonly RecentFile[] = [], now: () => number = () => 0): Desk {
  const folder = join(tempFolder(onTestFinished), 'reports');
  mkdirSync(folder);
  const lister = createReportLister(REAL_FILE_OPS, () => never);
  return {
    folder,
    put: (name, report) => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify(report));
      return file;
    },
    search: createReportSearch({
      ops: REAL_FILE_OPS,
      clock: { now, wait: async () => undefined },
      files: () => lister.find({ path: folder, isDefault: false }, recent),
    }),
  };
}

function unwrap(result: Result<ReportSearch, Reason>): ReportSearch {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('searching all reports', () => {
  it('finds words in every year, with their place, their neighbours and where to put the caret', async () => {
    const { put, search } = desk();
    const file = put('a.json', reportWith(114, '', '依據臺北市政府函', ''));
    put('b.json', reportWith(115, '沒有'));
    const { found, ...rest } = unwrap(await search({ needle: '台北', ...LOOSE }));
    expect(rest).toEqual({ searched: 2, unreadable: [], folderReason: null, leftOut: 0 });
    const report = reportWith(114);
    expect(found).toEqual([
      {
        file,
        fileName: 'a.json',
        title: '測試機關114年度成果',
        agency: '測試機關',
        year: 114,
        hitCount: 1,
        hits: [
          {
            address: writableAddresses(report)[1],
            range: { anchor: { block: 0, offset: 2 }, focus: { block: 0, offset: 4 } },
            place: ['構面一：基礎服務', '(一)正確', '1.流程'],
            before: '依據',
            match: '臺北',
            after: '市政府函',
          },
        ],
      },
    ]);
  });

  it('finds notes and comments behind what stands in the cells, and counts them', async () => {
    const { put, search } = desk();
    const written = reportWith(114, '', '依據臺北市政府函', '');
    const cell = writableAddresses(written)[1];
    if (cell?.kind !== 'cell') throw new Error('no cell');
    const noted = setAssessment(written, cell, 'row', { note: '向台北分局補件' });
    const message = { id: 'm', author: '王', at: '2026-01-02T03:04:05.000Z', text: '臺北案' };
    put('a.json', beginThread(noted, { address: cell, range: null }, 't1', message));
    const [found] = unwrap(await search({ needle: '台北', ...LOOSE })).found;
    expect(found?.hitCount).toBe(3);
    expect(found?.hits.slice(1)).toEqual([
      {
        beside: {
          place: {
            kind: 'note',
            sectionId: cell.sectionId,
            rowId: cell.rowId,
            criterionId: 'row',
          },
          span: { from: 1, to: 3 },
        },
        place: ['備註', '構面一：基礎服務', '(一)正確', '1.流程'],
        before: '向',
        match: '台北',
        after: '分局補件',
      },
      {
        beside: { place: { kind: 'comment', threadId: 't1' }, span: { from: 0, to: 2 } },
        place: ['註解'],
        before: '',
        match: '臺北',
        after: '案',
      },
    ]);
  });

  it('finds owners and what the form prints, last and with their place', async () => {
    const { put, search } = desk();
    put('a.json', reportWith(114, '依據流程', ''));
    const [found] = unwrap(await search({ needle: '流程', ...LOOSE })).found;
    expect([found?.hitCount, found?.hits.map(({ place }) => place.join('／'))]).toEqual([
      2,
      ['壹、計畫依據', '表單所印的文字／構面一：基礎服務／(一)正確／1.流程'],
    ]);
    const [owned] = unwrap(await search({ needle: '第一課', ...LOOSE })).found;
    expect(owned?.hits.map(({ place, match }) => [match, ...place])).toEqual([
      ['第一課', '主辦單位', '構面一：基礎服務', '(一)正確', '1.流程'],
      ['第一課', '主辦單位', '構面一：基礎服務', '(一)正確', '2.時效'],
      ['第一課', '主辦單位', '構面一：基礎服務', '(二)友善'],
    ]);
  });

  it('hands over as many hits of a report as it may, those of the cells first', async () => {
    const { put, search } = desk();
    const written = reportWith(114, '', '檢驗'.repeat(MAX_HITS - 1), '');
    const cell = writableAddresses(written)[1];
    if (cell?.kind !== 'cell') throw new Error('no cell');
    const message = { id: 'm', author: '王', at: '2026-01-02T03:04:05.000Z', text: '檢驗' };
    const noted = setAssessment(written, cell, 'row', { note: '檢驗' });
    put('a.json', beginThread(noted, { address: cell, range: null }, 't1', message));
    const [found] = unwrap(await search({ needle: '檢驗', ...LOOSE })).found;
    expect([found?.hitCount, found?.hits.length]).toEqual([MAX_HITS + 1, MAX_HITS]);
    expect(found?.hits.at(-1)).toMatchObject({
      place: ['備註', '構面一：基礎服務', '(一)正確', '1.流程'],
    });
  });

  it('keeps apart what the options say is different', async () => {
    const { put, search } = desk();
    put('a.json', reportWith(115, '臺北 ABC'));
    const strict = { matchCase: true, foldVariants: false, foldWidth: false };
    expect(unwrap(await search({ needle: '台北', ...strict })).found).toEqual([]);
    expect(unwrap(await search({ needle: 'abc', ...strict })).found).toEqual([]);
    expect(unwrap(await search({ needle: '臺北 ABC', ...strict })).found).toHaveLength(1);
  });

  it('skips and names the files that cannot be read, and goes on', async () => {
    const { folder, put, search } = desk();
    const fixtures = join(appRoot(), 'test', 'fixtures', 'reports');
    copyFileSync(join(fixtures, 'truncated.json'), join(folder, 'bad.json'));
    put('good.json', reportWith(115, '檢驗'));
    const { found, searched, unreadable } = unwrap(await search({ needle: '檢驗', ...LOOSE }));
    expect(found.map(({ fileName }) => fileName)).toEqual(['good.json']);
    expect(searched).toBe(1);
    expect(unreadable.map(({ fileName, reason }) => [fileName, reason.code])).toEqual([
      ['bad.json', 'file-not-json'],
    ]);
  });

  it('looks through recent files that are elsewhere, and says nothing of those that are gone', async () => {
    const elsewhere = tempFolder(onTestFinished);
    const file = join(elsewhere, 'c.json');
    writeFileSync(file, JSON.stringify(reportWith(113, '檢驗')));
    const openedAt = '2026-01-01T00:00:00.000Z';
    const gone = { file: join(elsewhere, 'gone.json'), openedAt };
    const { search } = desk([{ file, openedAt }, gone]);
    const { found, unreadable } = unwrap(await search({ needle: '檢驗', ...LOOSE }));
    expect(found.map((report) => report.file)).toEqual([file]);
    expect(unreadable).toEqual([]);
  });

  it('hands over the first hits of a report that has very many, and counts all', async () => {
    const { put, search } = desk();
    put('a.json', reportWith(115, '檢'.repeat(MAX_HITS + 30)));
    const [report] = unwrap(await search({ needle: '檢', ...LOOSE })).found;
    expect(report?.hits).toHaveLength(MAX_HITS);
    expect(report?.hitCount).toBe(MAX_HITS + 30);
  });

  it('hands over no more hits than the start page can show, and still counts those of every report', async () => {
    const { put, search } = desk();
    const files = MAX_ALL_HITS / MAX_HITS + 1;
    for (let i = 0; i < files; i += 1) put(`${i}.json`, reportWith(115, '檢'.repeat(MAX_HITS)));
    const { found } = unwrap(await search({ needle: '檢', ...LOOSE }));
    expect(found.map(({ hitCount }) => hitCount)).toEqual(new Array(files).fill(MAX_HITS));
    expect(found.flatMap(({ hits }) => hits)).toHaveLength(MAX_ALL_HITS);
  });

  it('stops when it has taken long enough, and says how many files it left out', async () => {
    let asked = 0;
    // Once for the beginning, once for each of two files, and then it is late.
    const now = (): number => {
      asked += 1;
      return asked <= 3 ? 0 : SEARCH_LIMIT_MS;
    };
    const { put, search } = desk([], now);
    for (const name of ['a.json', 'b.json', 'c.json']) put(name, reportWith(115, '檢驗'));
    const { found, searched, leftOut } = unwrap(await search({ needle: '檢驗', ...LOOSE }));
    expect({ found: found.length, searched, leftOut }).toEqual({
      found: 2,
      searched: 2,
      leftOut: 1,
    });
  });

  it('is called off by a newer search', async () => {
    const { put, search } = desk();
    put('a.json', reportWith(115, '檢驗'));
    const [older, newer] = await Promise.all([
      search({ needle: '檢', ...LOOSE }),
      search({ needle: '檢驗', ...LOOSE }),
    ]);
    expect(older).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(unwrap(newer).found).toHaveLength(1);
  });

  it('leaves the files as they are', async () => {
    const { put, search } = desk();
    const file = put('a.json', reportWith(115, '檢驗'));
    const before = readFileSync(file, 'utf8');
    await search({ needle: '檢驗', ...LOOSE });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('says why when the folder cannot be listed', async () => {
    const lister = createReportLister(REAL_FILE_OPS, () => never);
    const path = join(tempFolder(onTestFinished), 'gone');
    const search = createReportSearch({
      ops: REAL_FILE_OPS,
      clock: { now: () => 0, wait: async () => undefined },
      files: () => lister.find({ path, isDefault: false }, []),
    });
    expect(unwrap(await search({ needle: '檢驗', ...LOOSE }))).toEqual({
      found: [],
      searched: 0,
      unreadable: [],
      folderReason: { code: 'folder-missing', folder: path },
      leftOut: 0,
    });
  });
});
