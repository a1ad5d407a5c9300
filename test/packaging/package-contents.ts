import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource } from 'resedit';
import * as v from 'valibot';

/** Every file in an asar archive, with forward slashes. */
export function filesIn(asar: string): readonly string[] {
  return listPackage(asar, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//u, ''))
    .filter((path) => /\.[a-z]+$/u.test(path));
}

/** The package.json that went into an asar archive. */
export function manifestIn(asar: string): unknown {
  return JSON.parse(extractFile(asar, 'package.json').toString('utf8'));
}

/** The SHA-256 of an archive's header, which Electron compares before it loads anything from it. */
export function headerHash(asar: string): string {
  return createHash('sha256').update(getRawHeader(asar).headerString).digest('hex');
}

/** Which fuses of an Electron binary are on, by name. */
export async function fusesOf(executable: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(executable);
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  return Object.fromEntries(
    names.map((name) => {
      const option = FuseV1Options[name as keyof typeof FuseV1Options];
      return [name, wire[option] === FuseState.ENABLE];
    }),
  );
}

const integrity = v.array(v.object({ file: v.string(), alg: v.string(), value: v.string() }));

/** What a Windows program's resource INTEGRITY/ELECTRONASAR says of its archives. */
export async function integrityIn(
  executable: string,
): Promise<readonly v.InferOutput<typeof integrity>[number][]> {
  const resources = NtExecutableResource.from(NtExecutable.from(await readFile(executable)));
  const entry = resources.entries.find(
    ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
  );
  if (entry === undefined) throw new Error(`${executable} has no asar integrity resource.`);
  return v.parse(integrity, JSON.parse(Buffer.from(entry.bin).toString('utf8')));
}
