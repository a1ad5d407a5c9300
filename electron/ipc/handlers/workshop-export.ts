import { join } from 'node:path';
import { err, ok } from '../../../shared/model/result.ts';
import { loadForm } from '../../../shared/template/load-form.ts';
import { storageTexts } from '../../../shared/texts/storage.ts';
import { safeStem } from '../../storage/file-names.ts';
import type { Handler } from '../handler.ts';

/** Asks the user where and saves a form as a file. */
export const workshopExport: Handler<'workshop:export'> = async (
  { json },
  { services, desktop },
) => {
  const loaded = loadForm(json, '');
  if (!loaded.ok) return err({ code: 'form-invalid', ...loaded.error });
  const { name, version } = loaded.value;
  const stem = safeStem(storageTexts.formFile(name, version));
  const file = await desktop.chooseFormTarget(join(services.reportsFolder().path, `${stem}.json`));
  if (file === null) return err({ code: 'cancelled' });
  const saved = await services.ownForms.exportTo(json, file);
  return saved.ok ? ok({ file }) : saved;
};
