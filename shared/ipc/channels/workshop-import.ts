import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { ImportedForm } from '../values.ts';

/** Asks for a form file, and keeps it among the forms of the office. */
export const workshopImport = channel<ImportedForm>()(nothing);
