import type { Handler } from '../handler.ts';

/** Imports beside what is there. */
export const workshopImportAsNext: Handler<'workshop:import-as-next'> = (
  { importId },
  { services },
) => services.ownForms.importAsNext(importId);
