import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCommands } from '../cli/cli-commands.ts';
import { parseStart, type StartOptions } from './start-options.ts';

const workingFolder = resolve('/home/clerk');
const parse = (isDefaultApp: boolean, ...argv: readonly string[]): StartOptions =>
  parseStart({ argv, isDefaultApp, workingFolder });
const window = (change: object = {}): object => ({
  kind: 'window',
  reportsFolder: null,
  file: null,
  ...change,
});

describe('parseStart', () => {
  it('opens the window when nothing is asked', () => {
    expect(parse(false, 'report-desk')).toEqual(window());
    expect(parse(true, 'electron', '.')).toEqual(window());
  });

  it('passes over Chromium’s switches on either side of the program’s folder', () => {
    const argv = ['electron', '--no-sandbox', '/app', '--user-data-dir=/tmp/x', '--inspect=0'];
    expect(parse(true, ...argv)).toEqual(window());
  });

  it('understands a report and a folder, relative to where they were typed', () => {
    expect(parse(false, 'report-desk', '--reports-folder=reports', '../115.JSON')).toEqual(
      window({
        reportsFolder: resolve('/home/clerk/reports'),
        file: resolve('/home/115.JSON'),
      }),
    );
  });

  it('takes no other file for a report', () => {
    expect(parse(false, 'report-desk', 'notes.docx')).toEqual(window());
    expect(parse(false, 'report-desk', '--reports-folder=')).toEqual(window());
  });

  it.each([
    [
      ['report-desk', 'validate', 'a.json'],
      ['validate', 'a.json'],
    ],
    [['report-desk', '--help'], ['--help']],
    [
      ['report-desk', '--no-sandbox', 'export', 'a.json', '--to', 'b.docx'],
      ['export', 'a.json', '--to', 'b.docx'],
    ],
  ])('hands %j to the command line', (argv, args) => {
    expect(parse(false, ...argv)).toEqual({ kind: 'command-line', args });
    const [program = '', ...rest] = argv;
    expect(parse(true, program, '/app', ...rest)).toEqual({ kind: 'command-line', args });
  });

  it('opens no window for any command', async () => {
    for (const { name } of await allCommands()) {
      expect(parse(false, 'report-desk', name, 'a')).toEqual({
        kind: 'command-line',
        args: [name, 'a'],
      });
    }
  });

  it('opens no window for a misspelt command either, which is told by the command line', () => {
    expect(parse(false, 'report-desk', 'exprot', 'a.json')).toEqual({
      kind: 'command-line',
      args: ['exprot', 'a.json'],
    });
  });

  it('takes a command only in the first place', () => {
    expect(parse(false, 'report-desk', 'a.json', 'validate')).toEqual(
      window({ file: resolve('/home/clerk/a.json') }),
    );
  });
});
