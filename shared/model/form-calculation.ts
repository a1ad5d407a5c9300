import * as v from 'valibot';

/** A quantity with its name and unit, as a source prints it: 民眾時薪 200 元/小時. */
export interface FormQuantity {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** A calculation of a benefit that a source prints: an example for the office's own, with its own figures. */
export interface FormCalculation {
  readonly id: string;
  /** Where the source prints it: 「貳、一、(三)」. */
  readonly place: string;
  /** The sentence as printed. */
  readonly printed: string;
  /** Whether the source prints the formula itself, or only quantities and result. */
  readonly isFormulaPrinted: boolean;
  readonly inputs: readonly FormQuantity[];
  /** With the figures of the source: 「200 × 2 + 400」. */
  readonly expression: string;
  /** As printed, rounded or not. */
  readonly result: FormQuantity;
  /** The name and amount under which the source goes on with the result; left out when it does not. */
  readonly usedAs?: FormQuantity;
  /** What a user should know of it, e.g. that the printed result is rounded; null when nothing. */
  readonly note: string | null;
}

const text = v.pipe(v.string(), v.minLength(1));
const quantity = v.looseObject({ name: text, value: v.number(), unit: v.string() });

export const formCalculationSchema: v.GenericSchema<unknown, FormCalculation> = v.looseObject({
  id: text,
  place: v.string(),
  printed: text,
  isFormulaPrinted: v.boolean(),
  inputs: v.array(quantity),
  expression: text,
  result: quantity,
  usedAs: v.exactOptional(quantity),
  note: v.nullable(v.string()),
});
