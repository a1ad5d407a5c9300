import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Form } from '../../shared/model/form.ts';
import { countingIds } from '../../shared/model/ids.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import { draftFromForm } from '../../shared/template/edit/draft-from-form.ts';
import { storageTexts } from '../../shared/texts/storage.ts';
import { smallForm, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import { REAL_WRITE_DEPS, type WriteDeps } from '../storage/atomic-write.ts';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { createOwnForms, type OwnForms } from './own-forms.ts';
import { createUsedForms, type UsedForms } from './used-forms.ts';

interface Place {
  readonly own: OwnForms;
  readonly used: UsedForms;
  readonly root: string;
  /** Where own forms are. */
  readonly folder: string;
}

interface Wanted {
  readonly patience?: () => Promise<void>;
  readonly write?: WriteDeps;
}

/** Waits for ever, unless a test is about impatience. */
const forEver = (): Promise<void> => new Promise(() => undefined);

function place(
  shipped: readonly Form[] = [],
  { patience = forEver, write = REAL_WRITE_DEPS }: Wanted = {},
): Place {
  const root = tempFolder(onTestFinished);
  const reports = join(root, '報告');
  mkdirSync(reports);
  const used = createUsedForms(join(root, 'used.json'), REAL_WRITE_DEPS);
  const own = createOwnForms({
    write,
    patience,
    reportsFolder: () => ({ path: reports, isDefault: false }),
    shipped: async () => ({ forms: shipped, refused: [] }),
    makeId: countingIds('i'),
    ...used,
  });
  return { own, used, root, folder: join(reports, storageTexts.formsFolder) };
}

function unwrap<T>(result: Result<T, Reason>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const json = (form: Form): string => JSON.stringify(form);
const renamed = (name: string): Form => ({ ...smallForm(), name });

describe('own forms', () => {
  it('are none where nobody has made any, and no folder is made for looking', async () => {
    const { own, folder } = place();
    expect(await own.list()).toEqual({
      folder,
      folderReason: null,
      forms: [],
      drafts: [],
      refused: [],
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('are offered beside the shipped ones', async () => {
    const shipped = { ...smallForm(), id: 'shipped' };
    const { own } = place([shipped]);
    unwrap(await own.saveForm(json(smallForm())));
    expect((await own.usable()).forms).toEqual([shipped, smallForm()]);
  });

  it('are not waited for when their folder does not answer; the shipped ones are offered', async () => {
    const ops = {
      ...REAL_WRITE_DEPS.ops,
      list: () => new Promise<readonly string[]>(() => undefined),
    };
    const { own, folder } = place([smallForm()], {
      patience: async () => undefined,
      write: { ...REAL_WRITE_DEPS, ops },
    });
    const { forms, refused } = await own.usable();
    expect(forms).toEqual([smallForm()]);
    expect(refused.map(({ file }) => file)).toEqual([folder]);
  });

  it('change in place until they are used, and get a new version afterwards', async () => {
    const { own, used, folder } = place();
    unwrap(await own.saveForm(json(smallForm())));
    expect(unwrap(await own.saveForm(json(renamed('改名'))))).toEqual({
      form: renamed('改名'),
      isNewVersion: false,
    });
    unwrap(await used.markUsed(renamed('改名')));
    const next = { ...renamed('再改'), version: 2 };
    expect(unwrap(await own.saveForm(json(renamed('再改'))))).toEqual({
      form: next,
      isNewVersion: true,
    });
    // Saved once more without a change: nothing is raised.
    expect(unwrap(await own.saveForm(json(renamed('再改')))).form.version).toBe(2);
    const files = readdirSync(folder).map(
      (name): Form => JSON.parse(readFileSync(join(folder, name), 'utf8')),
    );
    expect(files.map(({ name, version }) => [name, version]).sort()).toEqual([
      ['再改', 2],
      ['改名', 1],
    ]);
    expect((await own.list()).forms).toEqual([{ form: next, olderVersions: 1 }]);
    expect((await own.usable()).forms).toEqual([next]);
  });

  it('that are used are known after a new start', async () => {
    const { used, root } = place();
    unwrap(await used.markUsed(smallForm()));
    const later = createUsedForms(join(root, 'used.json'), REAL_WRITE_DEPS);
    expect(await later.isUsed(smallForm())).toBe(true);
    expect(await later.isUsed({ ...smallForm(), version: 2 })).toBe(false);
  });

  it('never take the place of a shipped form of their id', async () => {
    const { own } = place([smallForm()]);
    expect(unwrap(await own.saveForm(json(renamed('改名')))).form.version).toBe(2);
  });

  it('at fault are listed with the place of each fault, and never overwritten', async () => {
    const { own, folder } = place();
    mkdirSync(folder);
    const broken = join(folder, `${storageTexts.formFile('小表', 1)}.json`);
    writeFileSync(broken, '{');
    const rows = [smallRow('a', ['甲']), smallRow('a', ['乙'])];
    writeFileSync(join(folder, 'b.json'), json(smallForm({ sections: [smallTable({ rows })] })));
    unwrap(await own.saveForm(json(smallForm())));
    const { forms, refused } = await own.list();
    expect(forms.map(({ form }) => form.id)).toEqual(['small']);
    expect(refused.map(({ file }) => file).sort()).toEqual(
      ['b.json', `${storageTexts.formFile('小表', 1)}.json`].sort(),
    );
    expect(refused.find(({ file }) => file === 'b.json')?.faults).toEqual([
      {
        path: '構面一：基礎服務／乙',
        message:
          '識別碼「a」與 「構面一：基礎服務／甲」 重複，請改用不同的識別碼（sections.0.rows.1.id）',
      },
    ]);
    expect(readFileSync(broken, 'utf8')).toBe('{');
  });

  it('that are not sound are not saved as forms', async () => {
    const { own, folder } = place();
    const saved = await own.saveForm(json(smallForm({ name: '' })));
    expect(saved).toMatchObject({ ok: false, error: { code: 'form-invalid' } });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('drafts', () => {
  const draft = draftFromForm(smallForm({ name: '' }), countingIds('k'));

  it('are kept sound or not, offered again, and gone once they are forms', async () => {
    const { own } = place();
    unwrap(await own.saveDraft(JSON.stringify(draft)));
    const [stored] = (await own.list()).drafts;
    expect(JSON.parse(stored?.json ?? '')).toEqual(draft);
    expect((await own.usable()).forms).toEqual([]);
    unwrap(await own.saveForm(json(smallForm())));
    expect((await own.list()).drafts).toEqual([]);
  });

  it('never replace a file that is no draft', async () => {
    const { own, folder } = place();
    mkdirSync(folder);
    const file = join(folder, 'small.draft.json');
    writeFileSync(file, '{"mine": true}');
    expect(await own.saveDraft(JSON.stringify(draft))).toMatchObject({ ok: false });
    expect(readFileSync(file, 'utf8')).toBe('{"mine": true}');
  });
});

describe('importing', () => {
  const mailed = (at: Place, form: Form): string => {
    const file = join(at.root, 'mail.json');
    writeFileSync(file, json(form));
    return file;
  };

  it('takes what an export wrote, word for word', async () => {
    const [from, to] = [place(), place()];
    const file = join(from.root, '寄出.json');
    unwrap(await from.own.exportTo(json(smallForm()), file));
    expect(unwrap(await to.own.importFile(file))).toEqual({ kind: 'imported', form: smallForm() });
    expect((await to.own.usable()).forms).toEqual([smallForm()]);
    expect(unwrap(await to.own.importFile(file)).kind).toBe('same');
  });

  it('asks about another form of the same id and version, and keeps both', async () => {
    const at = place();
    unwrap(await at.own.saveForm(json(smallForm())));
    const answer = unwrap(await at.own.importFile(mailed(at, renamed('別人的'))));
    expect(answer).toEqual({ kind: 'exists', importId: 'i1', name: '別人的', version: 1, next: 2 });
    expect((await at.own.usable()).forms).toEqual([smallForm()]);
    unwrap(await at.own.importAsNext('i1'));
    expect(readdirSync(at.folder)).toHaveLength(2);
    expect((await at.own.usable()).forms).toEqual([{ ...renamed('別人的'), version: 2 }]);
    expect((await at.own.importAsNext('i1')).ok).toBe(false);
  });

  it('refuses a file that is too large before reading it', async () => {
    const at = place();
    const file = join(at.root, 'large.json');
    writeFileSync(file, Buffer.alloc(9 * 1024 * 1024, 0x20));
    expect(await at.own.importFile(file)).toMatchObject({
      ok: false,
      error: { code: 'file-too-large' },
    });
  });
});
