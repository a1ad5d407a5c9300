import type { Fault } from '../../model/fault.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { formStrings } from '../form-strings.ts';

/** Wording is plain text: no control characters (line feeds and tabs too), no HTML, closed or not. */
export const cleanText: FormRule = {
  id: 'clean-text',
  check: (form) => formStrings(form).flatMap(([path, text]) => checkText(path, text ?? '')),
};

function checkText(path: string, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  const bad = isPlain(text) ? undefined : [...text].find(isControl);
  if (bad !== undefined) faults.push({ path, message: formTexts.controlCharacter(codePoint(bad)) });
  const tag =
    /<\/?[a-z!][^<>]*>|<\/?(?:script|style|iframe|object|embed|svg|img|meta|link)\b/iu.exec(
      text,
    )?.[0];
  if (tag !== undefined) faults.push({ path, message: formTexts.htmlTag(tag) });
  return faults;
}

/** The whole text at once: a form has thousands of characters, and nearly every one is plain. */
function isPlain(text: string): boolean {
  return !CONTROL.test(text) && sanitizeText(text) === text;
}

const CONTROL = /\p{Cc}/u;

function isControl(character: string): boolean {
  return CONTROL.test(character) || sanitizeText(character) === '';
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
