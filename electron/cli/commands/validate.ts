import type { Fault } from '../../../shared/model/fault.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { scoreHints } from '../../../shared/model/score-hints.ts';
import { checkForm } from '../../../shared/template/check-form.ts';
import { cliTexts } from '../../../shared/texts/cli.ts';
import { readReport } from '../../storage/read-report.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliIo } from '../cli-io.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { tellReason } from '../tell-reason.ts';

const texts = cliTexts.validate;

/** `validate`: every fault of report files, one a line. */
export const validateCommand: CliCommand = {
  name: 'validate',
  summary: texts.summary,
  details: texts.details,
  files: { min: 1, max: Number.POSITIVE_INFINITY, usage: 'FILE…' },
  options: {},
  run: async (args, io) => {
    let worst: ExitCode = EXIT.ok;
    for (const file of args.files) {
      const code = await validateFile(file, io);
      if (code > worst) worst = code;
    }
    return worst;
  },
};

async function validateFile(file: string, io: CliIo): Promise<ExitCode> {
  const faults = await faultsOf(io.resolve(file), io);
  if (!faults.ok) return tellReason(faults.error, io);
  if (faults.value.length === 0) {
    await io.out(texts.sound(file));
    return EXIT.ok;
  }
  await io.out(faults.value.map((fault) => faultLine(file, fault)).join('\n'));
  return EXIT.invalid;
}

/** The faults in a file that could be read and is a report; otherwise why it is none. */
async function faultsOf(file: string, io: CliIo): Promise<Result<readonly Fault[], Reason>> {
  const read = await readReport(file, io.write.ops);
  if (read.ok) {
    const { report } = read.value;
    const ofForm = checkForm(report.form).map(({ path, message }) => ({
      path: path === '' ? 'form' : `form.${path}`,
      message,
    }));
    return ok([...ofForm, ...scoreHints(report)]);
  }
  return read.error.code === 'file-invalid' ? ok(read.error.faults) : err(read.error);
}

/** `FILE: PATH: MESSAGE`, as compilers write it; a fault of the file as a whole has no path. */
function faultLine(file: string, { path, message }: Fault): string {
  return path === '' ? `${file}: ${message}` : `${file}: ${path}: ${message}`;
}
