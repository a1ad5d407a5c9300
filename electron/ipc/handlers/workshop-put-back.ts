import type { Handler } from '../handler.ts';

/** Puts back what was taken out of the workshop. */
export const workshopPutBack: Handler<'workshop:put-back'> = ({ name }, { services }) =>
  services.ownForms.putBack(name);
