import type { Handler } from '../handler.ts';

/** Takes a draft or a version of a form out of the workshop. */
export const workshopRemove: Handler<'workshop:remove'> = ({ name, hash }, { services }) =>
  services.ownForms.remove(name, hash);
