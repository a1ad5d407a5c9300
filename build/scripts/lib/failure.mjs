/** A step that cannot go on, for a cause the person at the keyboard can do something about. */
export class StepFailure extends Error {
  /**
   * @param {string} message what failed and what to do
   * @param {number} exitCode
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'StepFailure';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's main function: a foreseen failure prints its message alone, a bug its stack.
 * @param {() => Promise<number | void>} main answers with the exit code; none means 0
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof StepFailure) {
      console.error(`✗ ${error.message}`);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 70;
    }
  }
}
