import { check } from '../model/check.ts';
import type { Fault } from '../model/fault.ts';
import { type Form, formSchema } from '../model/form.ts';
import { err, ok, type Result } from '../model/result.ts';
import { formTexts } from '../texts/forms.ts';
import { checkForm } from './check-form.ts';

/** Why a form file was refused. */
export interface FormRefusal {
  /** The file as the user knows it. */
  readonly file: string;
  readonly faults: readonly Fault[];
}

/** The longest official form has some 40,000 characters; a form of 1,000 rows is far below this. */
const MAX_FORM_LENGTH = 5_000_000;

/**
 * A form from the text of its file, in three steps: is it JSON, has it the shape of a form, is it sound?
 * Each step is taken only when the one before found nothing, so that one slip is not told twice.
 * Fields this program does not know are kept.
 * @param file the file's name or path, for the refusal only
 */
export function loadForm(text: string, file: string): Result<Form, FormRefusal> {
  if (text.length > MAX_FORM_LENGTH) {
    const message = formTexts.tooLong(text.length, MAX_FORM_LENGTH);
    return err({ file, faults: [{ path: '', message }] });
  }
  const parsed = parse(text);
  if (!parsed.ok) return err({ file, faults: [{ path: '', message: parsed.error }] });
  const shaped = check(formSchema, parsed.value);
  if (!shaped.ok) return err({ file, faults: shaped.error });
  const faults = checkForm(shaped.value);
  return faults.length === 0 ? ok(shaped.value) : err({ file, faults });
}

function parse(text: string): Result<unknown, string> {
  // Notepad saves UTF-8 with a byte order mark, which JSON.parse refuses.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return ok(JSON.parse(body));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err(formTexts.notJson(error.message));
  }
}
