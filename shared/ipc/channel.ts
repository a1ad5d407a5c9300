import type * as v from 'valibot';

/**
 * One act the renderer may ask of the main process. `args` checks what arrives, because it arrives as
 * `unknown`; `Value` is what a success answers with. Every answer is a `Result<Value, Reason>`.
 */
export interface Channel<Args, Value> {
  readonly args: v.GenericSchema<unknown, Args>;
  /** Only carries the type; never set. */
  readonly value?: Value;
}

/** Declares a channel: `channel<Value>()(argsSchema)`. */
export function channel<Value>(): <Args>(
  args: v.GenericSchema<unknown, Args>,
) => Channel<Args, Value> {
  return (args) => ({ args });
}

export type ArgsOf<C> = C extends Channel<infer Args, infer _Value> ? Args : never;
export type ValueOf<C> = C extends Channel<infer _Args, infer Value> ? Value : never;
