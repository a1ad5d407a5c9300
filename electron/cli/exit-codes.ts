/** What the process tells its caller. Documented in `docs/cli.md`; the meanings never change. */
export const EXIT = {
  /** Done as asked. */
  ok: 0,
  /** A file that was read is not what it should be: faults, another kind of file, too new. */
  invalid: 1,
  /** The command line itself cannot be understood. */
  usage: 2,
  /** Something could not be read or written. */
  io: 3,
  /** A mistake in the program itself. */
  bug: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
