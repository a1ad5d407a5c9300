/** A JSON object of which nothing is known but that it is one. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One step of the chain: a report of version `from` in, the same report of version `from + 1` out.
 * Pure: its input is never changed, and what it does not know is kept. A step describes the shapes it
 * knows with types of its own, frozen for ever, because those in `shared/model` move on.
 */
export interface MigrationStep {
  /** What the step does, in words: `split-owner-text-into-units`. */
  readonly name: string;
  readonly from: number;
  /** Throws `StepRefusal` when the data cannot be carried over. */
  readonly apply: (data: JsonObject) => JsonObject;
}

/** Why a step could not carry a report over. */
export class StepRefusal extends Error {}
