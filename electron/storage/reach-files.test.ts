import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { REAL_FILE_OPS } from './file-ops.ts';
import { createFileReach } from './reach-files.ts';
import { tempFolder } from './testing/temp-folder.ts';

/** A disk on which some folder never answers, and one file of each. */
function disk() {
  const near = tempFolder(onTestFinished);
  const far = join(near, 'share');
  const asked: string[] = [];
  let arrive = (): void => undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    arrive = () => reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
  });
  writeFileSync(join(near, 'a.json'), 'abc');
  const stat = (file: string) => {
    asked.push(file);
    return file.startsWith(far) ? silence : REAL_FILE_OPS.stat(file);
  };
  let limits: (() => void)[] = [];
  const reach = createFileReach(
    { ...REAL_FILE_OPS, stat },
    () => new Promise((resolve) => limits.push(resolve)),
  );
  return {
    near: (name: string) => join(near, name),
    far: (name: string) => join(far, name),
    asked,
    arrive,
    reach,
    runOut: () => {
      for (const limit of limits) limit();
      limits = [];
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 50));

it('files that are there or missing are answered without any wait', async () => {
  const { near, reach } = disk();
  expect(await reach.stat([near('a.json'), near('gone.json')])).toMatchObject([
    { kind: 'answered', value: { bytes: 3 } },
    { kind: 'failed', error: { code: 'ENOENT' } },
  ]);
});

it('a place that does not answer in time is late for all its files, asked about one only', async () => {
  const { near, far, asked, reach, runOut } = disk();
  const answers = reach.stat([far('1.json'), near('a.json'), far('2.json')]);
  await turn();
  runOut();
  expect((await answers).map(({ kind }) => kind)).toEqual(['late', 'answered', 'late']);
  expect(asked).not.toContain(far('2.json'));
});

it('a place that still owes an answer is not asked again; once it has answered it is', async () => {
  const { far, asked, arrive, reach, runOut } = disk();
  const first = reach.stat([far('1.json')]);
  runOut();
  expect(await first).toEqual([{ kind: 'late' }]);
  expect(await reach.stat([far('1.json')])).toEqual([{ kind: 'late' }]);
  expect(asked).toHaveLength(1);
  arrive();
  await turn();
  expect(await reach.stat([far('1.json')])).toMatchObject([{ kind: 'failed' }]);
  expect(asked).toHaveLength(2);
});
