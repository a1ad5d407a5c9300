import { cliTexts } from '../../../shared/texts/cli.ts';
import type { CliCommand } from '../cli-command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { tellReason } from '../tell-reason.ts';

const texts = cliTexts.forms;

/** `forms`: the forms that ship with the program. */
export const formsCommand: CliCommand = {
  name: 'forms',
  summary: texts.summary,
  details: texts.details,
  files: { min: 0, max: 0, usage: '' },
  options: {},
  run: async (_args, io) => {
    const { forms, refused } = await io.forms();
    for (const { id, name } of forms) await io.out(`${id}\t${name}`);
    let code: ExitCode = EXIT.ok;
    for (const form of refused) code = await tellReason({ code: 'form-invalid', ...form }, io);
    return code;
  },
};
