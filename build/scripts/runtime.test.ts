import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeRuntime, resolveRuntime } from './runtime.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runtime-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('resolveRuntime with ELECTRON_OVERRIDE_DIST_PATH', () => {
  const env = () => ({ ELECTRON_OVERRIDE_DIST_PATH: folder });

  it('uses the Electron in that folder before any other', async () => {
    await writeFile(join(folder, 'electron'), '');
    await writeFile(join(folder, 'version'), '43.1.2\n');
    const runtime = await resolveRuntime({ env: env() });
    expect(runtime).toEqual({
      kind: 'override',
      folder,
      executable: join(folder, 'electron'),
      version: '43.1.2',
    });
    expect(describeRuntime(runtime)).toBe(
      `Electron 43.1.2: the folder in ELECTRON_OVERRIDE_DIST_PATH, ${folder}`,
    );
  });

  it('says so when there is no Electron in that folder, instead of taking another', async () => {
    await expect(resolveRuntime({ env: env() })).rejects.toThrow(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no Electron in it`,
    );
  });

  it('is refused for a release', async () => {
    await writeFile(join(folder, 'electron'), '');
    await expect(resolveRuntime({ env: env(), release: true })).rejects.toThrow(
      'A release is built with the official Electron only',
    );
  });
});

describe('resolveRuntime without it', () => {
  const official = { folder: '/dist', executable: '/dist/electron' };
  const asked: string[] = [];
  const sources = {
    findOfficial: async (): Promise<typeof official | undefined> => undefined,
    downloadOfficial: async ({ again }: { again?: boolean }): Promise<string | undefined> => {
      asked.push(again ? 'download again' : 'download');
      return 'fetch failed';
    },
    installStock: async (): Promise<string> => {
      asked.push('stock');
      return '/cache/stock';
    },
  };

  beforeEach(() => {
    asked.length = 0;
  });

  it('uses the official binary that is there, and asks nobody', async () => {
    const found = { ...sources, findOfficial: async () => official };
    expect(await resolveRuntime({ env: {}, sources: found })).toMatchObject({
      kind: 'official',
      ...official,
    });
    expect(asked).toEqual([]);
  });

  it('uses the official binary that could be downloaded', async () => {
    let present: typeof official | undefined;
    const reachable = {
      ...sources,
      findOfficial: async () => present,
      downloadOfficial: async () => {
        present = official;
        return undefined;
      },
    };
    expect((await resolveRuntime({ env: {}, sources: reachable })).kind).toBe('official');
    expect((await resolveRuntime({ env: {}, sources: reachable, release: true })).kind).toBe(
      'official',
    );
  });

  it.runIf(['linux', 'win32'].includes(process.platform) && process.arch === 'x64')(
    'uses the stock runtime only when the official binary is refused, and says what it is for',
    async () => {
      const runtime = await resolveRuntime({ env: {}, sources });
      expect(runtime.kind).toBe('stock');
      expect(asked).toEqual(['download', 'stock']);
      expect(describeRuntime(runtime)).toBe(
        'Electron 42.0.0: the stock runtime of the npm registry (development and tests only), /cache/stock',
      );
    },
  );

  it('refuses the stock runtime for a release, however often the download was refused', async () => {
    await expect(resolveRuntime({ env: {}, sources, release: true })).rejects.toThrow(
      /^A release is built with the official Electron only; .*\n {2}fetch failed$/u,
    );
    expect(asked).toEqual(['download again']);
  });
});
