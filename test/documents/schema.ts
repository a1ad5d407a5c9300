import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { ODF_SCHEMA } from '../../build/scripts/lib/odf-schema.mjs';

/** The schema by which each XML part of a package is checked. */
const SCHEMAS = {
  'content.xml': 'document.rng',
  'styles.xml': 'document.rng',
  'settings.xml': 'document.rng',
  'meta.xml': 'document.rng',
  'META-INF/manifest.xml': 'manifest.rng',
} as const;

/** Why documents cannot be checked against the schema here; null when they can. */
export function whyNoSchema(): string | null {
  const missing = ['document.rng', 'manifest.rng'].find(
    (name) => !existsSync(join(ODF_SCHEMA, name)),
  );
  if (missing !== undefined) return `${join(ODF_SCHEMA, missing)} is missing`;
  const { error } = spawnSync('xmllint', ['--version']);
  return error === undefined ? null : 'xmllint cannot be started';
}

/**
 * What the schemas of OpenDocument 1.3 find wrong in packages, by the package's name; nothing for sound ones.
 * @throws Error when the checker itself does not work
 */
export function schemaFaults(packages: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'report-desk-schema-'));
  try {
    const files: Record<string, string[]> = { 'document.rng': [], 'manifest.rng': [] };
    for (const [name, bytes] of Object.entries(packages)) {
      const parts = unzipSync(bytes);
      for (const [part, schema] of Object.entries(SCHEMAS)) {
        const file = join(folder, name, part);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, parts[part] ?? '');
        files[schema]?.push(join(name, part));
      }
    }
    return Object.entries(files).flatMap(([schema, some]) => check(schema, some, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(schema: string, files: readonly string[], folder: string): readonly string[] {
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--noout', '--nonet', '--relaxng', join(ODF_SCHEMA, schema), ...files],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error !== undefined) throw error;
  const said = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
  if (status === 0) return [];
  // 3: a document is not valid; 1: it is no XML. Anything else is about the schema or the program.
  if (status !== 3 && status !== 1) throw new Error(stderr);
  return said;
}
