import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docxExporter } from '../../shared/export/docx/docx-exporter.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import type { Report } from '../../shared/model/report.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

/** A real process in a folder, as somebody in a terminal starts it. */
function reportDesk(cwd: string, ...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...argv], {
    cwd,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

describe('the command line as a process', () => {
  it('makes a report, checks it and exports it, and its exit codes arrive', {
    timeout: 60_000,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-desk 績效-'));
    const made = reportDesk(
      folder,
      ...['new', '--form', 'tainan-110-results', '--year', '115'],
      ...['--agency', '示範分局', '--out', '新 報告.json'],
    );
    expect(made).toEqual({ code: 0, out: `${join(folder, '新 報告.json')}\n`, error: '' });
    expect(reportDesk(folder, 'validate', '新 報告.json')).toEqual({
      code: 0,
      out: '新 報告.json: 沒有錯誤\n',
      error: '',
    });
    expect(reportDesk(folder, 'export', '新 報告.json', '--to', '成果.docx')).toEqual({
      code: 0,
      out: `${join(folder, '成果.docx')}\n`,
      error: '',
    });
    const report = JSON.parse(await readFile(join(folder, '新 報告.json'), 'utf8')) as Report;
    expect(verifyExport(docxExporter, report, await readFile(join(folder, '成果.docx')))).toEqual(
      [],
    );
    expect(reportDesk(folder, 'export', '成果.docx', '--to', 'x.docx').code).toBe(1);
    expect(reportDesk(folder, 'paint').code).toBe(2);
    expect(reportDesk(folder, 'validate', '沒有.json').code).toBe(3);
  });
});
