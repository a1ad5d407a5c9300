import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StepFailure } from './failure.mjs';
import { cacheFolder } from './paths.mjs';
import { run } from './run.mjs';
import { installPackages, isCommand } from './system-libraries.mjs';

/** Where the schemas lie when they were fetched: `document.rng` and `manifest.rng` of OpenDocument 1.3. */
export const ODF_SCHEMA = join(cacheFolder(), 'odf-1.3');

/** Debian's package of the editor that ships the standard's schemas. It is unpacked, not installed. */
const SHIPPED_IN = 'emacs-common';

/**
 * Fetches the RELAX NG schemas of OpenDocument 1.3 and what checks a document against them, once for each machine.
 * @returns {Promise<string | null>} why it cannot be had here; null when it is there
 */
export async function prepareOdfSchema() {
  if (process.platform !== 'linux' || !isCommand('apt-get') || !isCommand('dpkg-deb')) {
    return 'the schema of OpenDocument is fetched from Debian only';
  }
  try {
    if (!isCommand('xmllint')) await installPackages(['libxml2-utils']);
    if (await isThere()) return null;
    if (!isCommand('rnc2rng')) await installPackages(['python3-rnc2rng']);
    await fetchSchemas();
    return null;
  } catch (error) {
    if (error instanceof StepFailure) return error.message;
    throw error;
  }
}

async function isThere() {
  try {
    const names = await readdir(ODF_SCHEMA);
    return names.includes('document.rng') && names.includes('manifest.rng');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function fetchSchemas() {
  const folder = await mkdtemp(join(tmpdir(), 'report-desk-odf-'));
  try {
    await must('apt-get', ['download', '-qq', SHIPPED_IN], folder);
    const archive = (await readdir(folder)).find((name) => name.endsWith('.deb'));
    if (archive === undefined) throw new StepFailure(`${SHIPPED_IN} could not be downloaded`);
    await must('dpkg-deb', ['-x', archive, 'unpacked'], folder);
    const found = await readdir(join(folder, 'unpacked'), { recursive: true });
    const shipped = (/** @type {RegExp} */ name) => {
      const path = found.find((candidate) => name.test(candidate));
      if (path === undefined) throw new StepFailure(`${SHIPPED_IN} ships no ${name.source}`);
      return join(folder, 'unpacked', path);
    };
    const made = join(folder, 'made');
    await mkdir(made);
    await convert(shipped(/OpenDocument-schema-v1\.3\.rnc$/u), (text) => text, made, 'document');
    // The grammar of the manifest did not change from 1.2 to 1.3, only the version that it names.
    await convert(
      shipped(/manifest-schema-v1\.\d(?:-os)?\.rnc$/u),
      (text) => text.replaceAll('"1.2"', '"1.3"'),
      made,
      'manifest',
    );
    await mkdir(join(ODF_SCHEMA, '..'), { recursive: true });
    await rm(ODF_SCHEMA, { recursive: true, force: true });
    await rename(made, ODF_SCHEMA).catch(async () => {
      // Another file system: the temporary folder often is one.
      await must('cp', ['-r', made, ODF_SCHEMA], folder);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the XML syntax, which xmllint reads, of the compact one.
 * @param {string} file
 * @param {(text: string) => string} change
 * @param {string} folder
 * @param {string} name
 */
async function convert(file, change, folder, name) {
  const text = change(await readFile(file, 'utf8'));
  const compact = join(folder, `${name}.rnc`);
  await writeFile(compact, text.replaceAll(FOLLOWING_ANNOTATION, ''));
  await must('rnc2rng', [compact, join(folder, `${name}.rng`)], folder);
}

/** Descriptions behind a pattern: `>> dc:description [ "…" ]`. The converter does not know this syntax. */
const FOLLOWING_ANNOTATION = />>\s*[\w:]+\s*\[(?:[^\]"]|"[^"]*")*\]/gu;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function must(command, args, cwd) {
  const { code, output } = await run(command, args, { quiet: true, cwd });
  if (code !== 0) throw new StepFailure(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
}
