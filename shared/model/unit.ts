import * as v from 'valibot';

/** One unit of an agency's roster. */
export interface Unit {
  readonly id: string;
  /** The full name: 嘉義辦事處. */
  readonly name: string;
  /** The name used in the owner column: 嘉辦. Equal to `name` when there is no short form. */
  readonly shortName: string;
}

export const unitSchema: v.GenericSchema<unknown, Unit> = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  shortName: v.pipe(v.string(), v.minLength(1)),
});
