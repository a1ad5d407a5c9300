import { smoke } from './smoke.ts';
import { test } from './support/test.ts';

test('the main job, from a new report to the exported tables', async ({ start, folders }) => {
  const program = await start();
  await smoke(program.page, { reportsFolder: folders.reports });
});
