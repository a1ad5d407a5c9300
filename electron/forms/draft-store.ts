import { basename, extname, join } from 'node:path';
import type { DraftMark, KeptDraft, StoredDraft } from '../../shared/ipc/values.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { DRAFT_ENDING, readDraft, writeDraft } from '../../shared/template/edit/draft-file.ts';
import { storageTexts } from '../../shared/texts/storage.ts';
import { sha256, type WriteDeps, writeAtomically } from '../storage/atomic-write.ts';
import { fileStamp, isoNow } from '../storage/clock.ts';
import { freeName } from '../storage/file-names.ts';
import { whileHeld } from '../storage/held.ts';
import { ioCode, readReason, writeReason } from '../storage/io-reason.ts';
import { parseJson } from '../storage/json-text.ts';

/** What the store of drafts needs from outside. */
export interface DraftStoreDeps {
  readonly write: WriteDeps;
  /** Where drafts are; the folder may not be there yet. */
  readonly folder: () => string;
  /** The folder, made when it is not there yet; or why there is none. */
  readonly readyFolder: () => Promise<Result<string, Reason>>;
}

/** Forms in the making on disk, in a folder that colleagues may share. */
export interface DraftStore {
  /** @param name the file's name in the folder */
  readonly read: (name: string) => Promise<Result<StoredDraft, Reason>>;
  /**
   * Keeps a draft, sound or not. A file that is not the one the window knows was changed by somebody else: it stays
   * as it is, and the draft goes into a file of its own beside it.
   * @param over the draft's file as the window last knew it; null when it has none yet
   * @param base the hash of the form that the draft began from; null for a new form
   */
  readonly save: (
    json: string,
    over: DraftMark | null,
    base: string | null,
  ) => Promise<Result<KeptDraft, Reason>>;
  /** Removes a draft that has become a form, unless somebody else has changed its file since. */
  readonly drop: (mark: DraftMark) => Promise<void>;
}

export function createDraftStore({ write, folder, readyFolder }: DraftStoreDeps): DraftStore {
  const { ops } = write;
  /** Of what this program wrote: a write that failed after it reached the disk is still ours. */
  const ours = new Set<string>();

  const hashOnDisk = async (file: string): Promise<Result<string | null, Reason>> => {
    try {
      return ok(sha256(await whileHeld(() => ops.readFile(file), write)));
    } catch (error) {
      return ioCode(error) === 'ENOENT' ? ok(null) : err(readReason(error, file));
    }
  };

  /** A name beside the file that somebody else has changed. */
  const nameBeside = async (id: string): Promise<Result<string, Reason>> => {
    const remark = storageTexts.conflict(fileStamp(write.clock));
    const name = `${storageTexts.besideDraft(id, remark)}${DRAFT_ENDING}`;
    const free = await freeFormFile(folder(), name, write);
    return free.ok ? ok(basename(free.value)) : free;
  };

  return {
    read: async (name) => {
      const file = join(folder(), name);
      try {
        const stat = await ops.stat(file);
        const bytes = await ops.readFile(file);
        const parsed = parseJson(bytes, file);
        if (!parsed.ok) return parsed;
        const read = readDraft(parsed.value);
        if (!read.ok) return err({ code: 'form-invalid', file, faults: read.error });
        const { draft, base } = read.value;
        return ok({
          id: draft.id,
          mark: { name, hash: sha256(bytes) },
          base,
          json: JSON.stringify(draft),
          savedAt: new Date(stat.modifiedMs).toISOString(),
        });
      } catch (error) {
        return err(readReason(error, file));
      }
    },
    save: async (json, over, base) => {
      const parsed = parseJson(Buffer.from(json, 'utf8'), DRAFT_ENDING);
      if (!parsed.ok) return parsed;
      const text = writeDraft(parsed.value as Parameters<typeof writeDraft>[0], base);
      const checked = readDraft(JSON.parse(text));
      if (!checked.ok) {
        return err({ code: 'form-invalid', file: DRAFT_ENDING, faults: checked.error });
      }
      const { id } = checked.value.draft;
      const ready = await readyFolder();
      if (!ready.ok) return ready;
      const known = over?.name ?? `${id}${DRAFT_ENDING}`;
      const found = await hashOnDisk(join(ready.value, known));
      if (!found.ok) return found;
      const isKnown = found.value === null || found.value === over?.hash || ours.has(found.value);
      const name = isKnown ? ok(known) : await nameBeside(id);
      if (!name.ok) return name;
      const file = join(ready.value, name.value);
      const bytes = Buffer.from(text, 'utf8');
      ours.add(sha256(bytes));
      const written = await writeAtomically(file, bytes, write);
      if (!written.ok) return written;
      return ok({
        mark: { name: name.value, hash: written.value },
        savedAt: isoNow(write.clock),
        beside: isKnown ? null : { changed: join(ready.value, known), keptAs: file },
      });
    },
    drop: async ({ name, hash }) => {
      const file = join(folder(), name);
      const found = await hashOnDisk(file);
      // What cannot be read or removed is offered again, and so is what somebody else wrote: nothing is lost.
      if (!found.ok || found.value !== hash) return;
      try {
        await ops.remove(file);
      } catch (error) {
        if (ioCode(error) === null) throw error;
      }
    },
  };
}

/**
 * A path in a folder that no file has, for a form or a draft: a number that makes it so stands before all of the
 * ending, because a draft is known by it.
 */
export async function freeFormFile(
  folder: string,
  name: string,
  { ops }: WriteDeps,
): Promise<Result<string, Reason>> {
  const ending = name.endsWith(DRAFT_ENDING) ? DRAFT_ENDING : extname(name);
  const stem = name.slice(0, name.length - ending.length);
  try {
    const taken = new Set((await ops.list(folder)).map((other) => other.toLowerCase()));
    const isTaken = (candidate: string) => taken.has(`${candidate}${ending}`.toLowerCase());
    return ok(join(folder, `${freeName(stem, isTaken)}${ending}`));
  } catch (error) {
    return err(writeReason(error, folder));
  }
}
