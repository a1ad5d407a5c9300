import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { WorkshopList } from '../values.ts';

/** The office's own forms, its drafts, and files that are at fault. */
export const workshopList = channel<WorkshopList>()(nothing);
