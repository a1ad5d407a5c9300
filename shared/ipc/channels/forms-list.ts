import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { FormList } from '../values.ts';

/** The forms that can be filled in, and those that were refused with what is wrong in them. */
export const formsList = channel<FormList>()(nothing);
