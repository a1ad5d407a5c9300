import {
  MAX_PROBLEM_MESSAGE,
  MAX_PROBLEM_STACK,
} from '../../shared/ipc/channels/app-log-problem.ts';

/** What is noted of a bug. */
export interface Problem {
  readonly message: string;
  readonly stack: string;
}

/**
 * What was thrown, and the places in the program it came through. Nothing of a report's text: a message may
 * quote it, so what is in quotation marks or not plain ASCII is blotted out, and of the stack only the places
 * are kept.
 */
export function describeProblem(thrown: unknown): Problem {
  const error = thrown instanceof Error ? thrown : null;
  const words = error === null ? `thrown: ${typeof thrown}` : `${error.name}: ${error.message}`;
  const places = (error?.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
  return {
    message: words
      .replaceAll(/"[^"]*"/gu, '"..."')
      .replaceAll(/[^ -~]/gu, '.')
      .slice(0, MAX_PROBLEM_MESSAGE),
    stack: places.join(' | ').slice(0, MAX_PROBLEM_STACK),
  };
}
