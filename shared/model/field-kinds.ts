import { faultTexts } from '../texts/faults.ts';
import type { CellAddress } from './address.ts';
import type { Field } from './field.ts';
import { figureText } from './figure-text.ts';
import type { TextRun } from './inline.ts';
import { referenceIndex } from './reference-index.ts';
import { referenceText } from './reference-text.ts';
import type { Report } from './report.ts';

/** What a field's wording follows from. */
export interface FieldContext {
  readonly report: Report;
  /** Where the field stands. */
  readonly from: CellAddress;
}

/** How fields of one kind get their wording. */
export interface FieldKind<Of extends Field> {
  /** The wording; null when what the field follows from is not in the report. Never empty. */
  readonly resolve: (field: Of, context: FieldContext) => string | null;
  /** What a field says that cannot be resolved: for a reader of the printed report as well. */
  readonly lost: string;
}

/** Every kind of field. */
const KINDS: { readonly [Kind in Field['kind']]: FieldKind<Extract<Field, { kind: Kind }>> } = {
  reference: {
    resolve: ({ target }, { report, from }) => {
      const found = referenceIndex(report).get(target);
      return found === undefined ? null : referenceText(report, found, from);
    },
    lost: faultTexts.lostReference,
  },
  figure: {
    resolve: (field, { report }) => figureText(report, field),
    lost: faultTexts.faultyFigure,
  },
};

/** The wording of a field; null when what it follows from is not in the report. */
export function resolveField(field: Field, context: FieldContext): string | null {
  return field.kind === 'reference'
    ? KINDS.reference.resolve(field, context)
    : KINDS.figure.resolve(field, context);
}

/** What a run with this field says. */
export function fieldText(field: Field, context: FieldContext): string {
  return resolveField(field, context) ?? KINDS[field.kind].lost;
}

/** Whether a run is a field whose wording could not be found. */
export function isLostField({ field, text }: Pick<TextRun, 'field' | 'text'>): boolean {
  return field !== undefined && text === KINDS[field.kind].lost;
}
