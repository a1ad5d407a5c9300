import * as v from 'valibot';
import { type PageSetup, pageSetupSchema } from '../../shared/model/page-setup.ts';
import type { FileOps } from './file-ops.ts';
import { ioCode } from './io-reason.ts';
import { parseJson } from './json-text.ts';

const settingsSchema = v.looseObject({
  exportChoices: v.looseObject({ pageSetup: pageSetupSchema }),
});

/**
 * How the office prints its reports, read from the settings file and nothing else of it: the window may be open at the
 * same time, so that nothing is written or kept aside here.
 * @returns undefined where the office has chosen nothing, or the file cannot be read: the window is the one to tell
 */
export async function readOfficePageSetup(
  settingsFile: string,
  ops: FileOps,
): Promise<PageSetup | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await ops.readFile(settingsFile);
  } catch (error) {
    if (ioCode(error) === null) throw error;
    return undefined;
  }
  const parsed = parseJson(bytes, settingsFile);
  if (!parsed.ok) return undefined;
  const settings = v.safeParse(settingsSchema, parsed.value);
  return settings.success ? settings.output.exportChoices.pageSetup : undefined;
}
