import { expect, it } from 'vitest';
import { COLUMN_ROLES, isWritable } from './column.ts';

it('users write in every column but those of fixed wording and units', () => {
  const writable = COLUMN_ROLES.filter((role) =>
    isWritable({ id: role, role, label: role, widths: [100] }),
  );
  expect(writable).toEqual(['plan', 'result', 'note', 'target', 'follow-up']);
});
