import { isLostField } from '../../shared/model/field-kinds.ts';
import type { TextRun } from '../../shared/model/inline.ts';

/** The attributes of a field's element, at rest and live; styles and Ctrl+click go by them. */
export interface FieldMark {
  /** Its kind. */
  readonly 'data-field': string;
  /** What a reference points at. */
  readonly 'data-target': string | undefined;
  /** There when its wording could not be found. */
  readonly 'data-lost': '' | undefined;
}

/** The attributes of a run that is a field; null for text that somebody wrote. */
export function fieldMark(run: Pick<TextRun, 'field' | 'text'>): FieldMark | null {
  if (run.field === undefined) return null;
  return {
    'data-field': run.field.kind,
    'data-target': run.field.kind === 'reference' ? run.field.target : undefined,
    'data-lost': isLostField(run) ? '' : undefined,
  };
}

/** Draws the attributes of a field on its element. */
export function applyFieldMark(element: HTMLElement, mark: FieldMark): void {
  for (const [name, value] of Object.entries(mark)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}
