import type { Form } from '../../model/form.ts';
import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Asks for a report, and answers with the form inside it. */
export const workshopTakeForm = channel<Form>()(nothing);
