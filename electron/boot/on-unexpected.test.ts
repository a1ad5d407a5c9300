import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { onUnexpected } from './on-unexpected.ts';

it.each(['uncaughtException', 'unhandledRejection'])(
  '%s: every bug is logged, the first one told',
  (event) => {
    const source = new EventEmitter();
    const logged: unknown[] = [];
    const told: string[] = [];
    onUnexpected(source, {
      log: (_message, error) => logged.push(error),
      tell: (detail) => told.push(detail),
    });
    const bugs = [new Error('first'), 'second'];
    for (const bug of bugs) source.emit(event, bug);
    expect(logged).toEqual(bugs);
    expect(told).toEqual(['first']);
  },
);
