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
  return onPc(root, reports, { shipped, patience, write });
}

/** Another PC whose reports folder is the same share. */
function colleagueOf({ folder }: Place): Place {
  return onPc(tempFolder(onTestFinished), join(folder, '..'), {
    shipped: [],
    patience: forEver,
    write: REAL_WRITE_DEPS,
  });
}

function onPc(
  root: string,
  reports: string,
  { shipped, patience, write }: Required<Wanted> & { readonly shipped: readonly Form[] },
): Place {
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

/** Names and versions of the forms in a folder. */
function formsIn(folder: string): readonly (readonly [string, number])[] {
  return readdirSync(folder)
    .map((name): Form => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ name, version }): [string, number] => [name, version])
    .sort();
}

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
    unwrap(await own.saveForm(json(smallForm()), null, null));
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
    const first = unwrap(await own.saveForm(json(smallForm()), null, null));
    const second = unwrap(await own.saveForm(json(renamed('改名')), first.hash, null));
    expect(second).toMatchObject({
      form: renamed('改名'),
      isNewVersion: false,
      overtaken: null,
    });
    unwrap(await used.markUsed(renamed('改名')));
    const next = { ...renamed('再改'), version: 2 };
    const third = unwrap(await own.saveForm(json(renamed('再改')), second.hash, null));
    expect(third).toMatchObject({ form: next, isNewVersion: true, overtaken: null });
    // Saved once more without a change: nothing is raised.
    const again = await own.saveForm(json(renamed('再改')), third.hash, null);
    expect(unwrap(again).form.version).toBe(2);
    expect(formsIn(folder)).toEqual([
      ['再改', 2],
      ['改名', 1],
    ]);
    expect((await own.list()).forms).toEqual([
      {
        form: next,
        hash: third.hash,
        name: '再改（第 2 版）.json',
        older: [{ form: renamed('改名'), hash: second.hash, name: '小表（第 1 版）.json' }],
      },
    ]);
    expect((await own.usable()).forms).toEqual([next]);
  });

  it('of a colleague in a shared folder never change in place, and a version they made meanwhile is told', async () => {
    const mine = place();
    const hers = colleagueOf(mine);
    const first = unwrap(await mine.own.saveForm(json(smallForm()), null, null));
    // She begins from the same version; both change it.
    const her = unwrap(await hers.own.saveForm(json(renamed('她的')), first.hash, null));
    expect(her).toMatchObject({ isNewVersion: true, overtaken: null, form: { version: 2 } });
    const my = unwrap(await mine.own.saveForm(json(renamed('我的')), first.hash, null));
    expect(my).toMatchObject({ isNewVersion: true, overtaken: 2, form: { version: 3 } });
    // Begun from hers, and yet not mine to overwrite: her PC alone knows whether it is used.
    const later = unwrap(await hers.own.saveForm(json(renamed('她再改')), my.hash, null));
    expect(later).toMatchObject({ isNewVersion: true, overtaken: null, form: { version: 4 } });
    expect(formsIn(mine.folder)).toEqual([
      ['她再改', 4],
      ['她的', 2],
      ['小表', 1],
      ['我的', 3],
    ]);
  });

  it('that are used are known after a new start', async () => {
    const { used, root } = place();
    unwrap(await used.markUsed(smallForm()));
    unwrap(await used.markMade(smallForm(), 'h'));
    const later = createUsedForms(join(root, 'used.json'), REAL_WRITE_DEPS);
    expect(await later.isMadeHere(smallForm(), 'h')).toBe(true);
    expect(await later.isMadeHere(smallForm(), 'other')).toBe(false);
    expect(await later.isUsed(smallForm())).toBe(true);
    expect(await later.isUsed({ ...smallForm(), version: 2 })).toBe(false);
  });

  it('that are used are still known from a list of an earlier version of the program', async () => {
    const root = tempFolder(onTestFinished);
    writeFileSync(join(root, 'used.json'), JSON.stringify({ forms: ['small@1'] }));
    const used = createUsedForms(join(root, 'used.json'), REAL_WRITE_DEPS);
    expect(await used.isUsed(smallForm())).toBe(true);
    expect(await used.isMadeHere(smallForm(), 'h')).toBe(false);
  });

  it('never take the place of a shipped form of their id', async () => {
    const { own } = place([smallForm()]);
    expect(unwrap(await own.saveForm(json(renamed('改名')), null, null)).form.version).toBe(2);
  });

  it('at fault are listed with the place of each fault, and never overwritten', async () => {
    const { own, folder } = place();
    mkdirSync(folder);
    const broken = join(folder, `${storageTexts.formFile('小表', 1)}.json`);
    writeFileSync(broken, '{');
    const rows = [smallRow('a', ['甲']), smallRow('a', ['乙'])];
    writeFileSync(join(folder, 'b.json'), json(smallForm({ sections: [smallTable({ rows })] })));
    unwrap(await own.saveForm(json(smallForm()), null, null));
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
    const saved = await own.saveForm(json(smallForm({ name: '' })), null, null);
    expect(saved).toMatchObject({ ok: false, error: { code: 'form-invalid' } });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('drafts', () => {
  const draft = draftFromForm(smallForm({ name: '' }), countingIds('k'));
  const named = (name: string): string => JSON.stringify({ ...draft, name });

  it('are kept sound or not, offered again, and gone once they are forms', async () => {
    const { own } = place();
    const kept = unwrap(await own.saveDraft(JSON.stringify(draft), null, null));
    const [stored] = (await own.list()).drafts;
    expect(JSON.parse(stored?.json ?? '')).toEqual(draft);
    expect(stored).toMatchObject({ mark: kept.mark, base: null, id: 'small' });
    expect((await own.usable()).forms).toEqual([]);
    unwrap(await own.saveForm(json(smallForm()), null, kept.mark));
    expect((await own.list()).drafts).toEqual([]);
  });

  it('remember the form that they began from', async () => {
    const { own } = place();
    const { hash } = unwrap(await own.saveForm(json(smallForm()), null, null));
    unwrap(await own.saveDraft(named('改'), null, hash));
    const { drafts, forms } = await own.list();
    expect([drafts[0]?.base, forms[0]?.hash]).toEqual([hash, hash]);
  });

  it('of two colleagues are both kept, and each goes on in a file of its own', async () => {
    const mine = place();
    const hers = colleagueOf(mine);
    const first = unwrap(await mine.own.saveDraft(named('起初'), null, null));
    const her = unwrap(await hers.own.saveDraft(named('她的'), first.mark, null));
    expect(her.beside).toBe(null);
    const my = unwrap(await mine.own.saveDraft(named('我的'), first.mark, null));
    expect(my.beside).toEqual({
      changed: join(mine.folder, first.mark.name),
      keptAs: join(mine.folder, my.mark.name),
    });
    const again = unwrap(await mine.own.saveDraft(named('我的二'), my.mark, null));
    expect(again).toMatchObject({ beside: null, mark: { name: my.mark.name } });
    const names = (await mine.own.list()).drafts.map(({ json: text }) => JSON.parse(text).name);
    expect(names.sort()).toEqual(['她的', '我的二']);
    // A form made of mine takes mine away, and hers stays.
    unwrap(await mine.own.saveForm(json(renamed('我的二')), null, again.mark));
    expect((await hers.own.list()).drafts.map(({ mark }) => mark)).toEqual([her.mark]);
  });

  it('that a colleague changed are not taken away by the form that became of an older state', async () => {
    const mine = place();
    const first = unwrap(await mine.own.saveDraft(named('起初'), null, null));
    unwrap(await colleagueOf(mine).own.saveDraft(named('她的'), first.mark, null));
    unwrap(await mine.own.saveForm(json(renamed('起初')), null, first.mark));
    expect((await mine.own.list()).drafts.map(({ json: text }) => JSON.parse(text).name)).toEqual([
      '她的',
    ]);
  });

  it('are saved over what a write left that failed after it had reached the disk', async () => {
    let isBroken = false;
    const ops = {
      ...REAL_WRITE_DEPS.ops,
      syncFolder: async () => {
        if (isBroken) throw Object.assign(new Error('gone'), { code: 'EIO' });
      },
    };
    const { own } = place([], { write: { ...REAL_WRITE_DEPS, ops } });
    const { mark } = unwrap(await own.saveDraft(named('甲'), null, null));
    isBroken = true;
    expect((await own.saveDraft(named('乙'), mark, null)).ok).toBe(false);
    isBroken = false;
    expect(unwrap(await own.saveDraft(named('丙'), mark, null))).toMatchObject({
      beside: null,
      mark: { name: mark.name },
    });
  });

  it('never replace a file that is no draft; they are kept beside it', async () => {
    const { own, folder } = place();
    mkdirSync(folder);
    const file = join(folder, 'small.draft.json');
    writeFileSync(file, '{"mine": true}');
    const kept = unwrap(await own.saveDraft(JSON.stringify(draft), null, null));
    expect(kept.beside?.changed).toBe(file);
    expect(readFileSync(file, 'utf8')).toBe('{"mine": true}');
    expect((await own.list()).drafts.map(({ mark }) => mark)).toEqual([kept.mark]);
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
    expect(unwrap(await to.own.importFile(file))).toEqual({
      kind: 'imported',
      form: smallForm(),
      newest: 1,
    });
    expect((await to.own.usable()).forms).toEqual([smallForm()]);
    expect(unwrap(await to.own.importFile(file)).kind).toBe('same');
  });

  it('asks about another form of the same id and version, and keeps both', async () => {
    const at = place();
    unwrap(await at.own.saveForm(json(smallForm()), null, null));
    const answer = unwrap(await at.own.importFile(mailed(at, renamed('別人的'))));
    expect(answer).toEqual({ kind: 'exists', importId: 'i1', name: '別人的', version: 1, next: 2 });
    expect((await at.own.usable()).forms).toEqual([smallForm()]);
    unwrap(await at.own.importAsNext('i1'));
    expect(readdirSync(at.folder)).toHaveLength(2);
    expect((await at.own.usable()).forms).toEqual([{ ...renamed('別人的'), version: 2 }]);
    expect((await at.own.importAsNext('i1')).ok).toBe(false);
  });

  it('tells of a version that there is a newer one, and lists it behind that', async () => {
    const at = place();
    unwrap(await at.own.importFile(mailed(at, { ...renamed('新的'), version: 3 })));
    expect(unwrap(await at.own.importFile(mailed(at, renamed('舊的'))))).toEqual({
      kind: 'imported',
      form: renamed('舊的'),
      newest: 3,
    });
    const [listed] = (await at.own.list()).forms;
    expect(listed?.form.version).toBe(3);
    const [older] = listed?.older ?? [];
    expect(older?.form).toEqual(renamed('舊的'));
    // Begun from the older one and saved: what it says is the newest now, and the other stays.
    const again = await at.own.saveForm(json(renamed('舊的')), older?.hash ?? null, null);
    expect(unwrap(again)).toMatchObject({ form: { version: 4 }, overtaken: 3 });
    expect((await at.own.usable()).forms).toEqual([{ ...renamed('舊的'), version: 4 }]);
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

describe('taking out of the workshop', () => {
  const draft = JSON.stringify(draftFromForm(smallForm(), countingIds('k')));

  it('moves a form into a folder beside, and back', async () => {
    const { own, folder } = place();
    const { hash } = unwrap(await own.saveForm(json(smallForm()), null, null));
    const name = '小表（第 1 版）.json';
    const removed = unwrap(await own.remove(name, hash));
    expect(removed).toEqual({ name, file: join(folder, storageTexts.removedFormsFolder, name) });
    expect((await own.usable()).forms).toEqual([]);
    unwrap(await own.putBack(name));
    expect((await own.usable()).forms).toEqual([smallForm()]);
  });

  it('keeps each draft that is taken out, under a name that is still a draft’s', async () => {
    const { own, folder } = place();
    const names: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      const { mark } = unwrap(await own.saveDraft(draft, null, null));
      names.push(unwrap(await own.remove(mark.name, mark.hash)).name);
    }
    expect(names).toEqual(['small.draft.json', 'small（2）.draft.json']);
    expect((await own.list()).drafts).toEqual([]);
    unwrap(await own.putBack('small（2）.draft.json'));
    expect((await own.list()).drafts).toHaveLength(1);
    expect(readdirSync(join(folder, storageTexts.removedFormsFolder))).toEqual([
      'small.draft.json',
    ]);
  });

  it('leaves alone what was changed since it was listed', async () => {
    const { own } = place();
    const { mark } = unwrap(await own.saveDraft(draft, null, null));
    const { hash } = unwrap(await own.saveForm(json(smallForm()), null, null));
    unwrap(await own.saveDraft(draft.replace('小表', '新'), mark, null));
    unwrap(await own.saveForm(json(renamed('改名')), hash, null));
    for (const [name, known] of [
      [mark.name, mark.hash],
      ['小表（第 1 版）.json', hash],
    ] as const) {
      expect(await own.remove(name, known)).toMatchObject({
        ok: false,
        error: { code: 'file-changed-since' },
      });
    }
    const { drafts, forms } = await own.list();
    expect([drafts.length, forms.length]).toEqual([1, 1]);
  });
});
