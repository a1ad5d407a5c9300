import { expect, test } from 'vitest';
import { COMMANDS, findCommand } from '../../commands/registry.ts';
import { isMatch, searchText } from './match-commands.ts';

/** The ids of what is left after something was typed. */
const found = (typed: string): readonly string[] =>
  COMMANDS.filter((command) => isMatch(searchText(command), typed)).map(({ id }) => id);

test.each<readonly [string, readonly string[]]>([
  ['粗體', ['format.bold']],
  ['format.bold', ['format.bold']],
  ['BOLD', ['format.bold']],
  ['ｂｏｌｄ', ['format.bold']],
  ['ctrl+b', ['format.bold']],
  ['拆成', ['list.split-inline']],
  ['匯出 word', []],
  ['匯出 docx', ['file.export-docx']],
  ['f8', ['go.next-empty']],
  ['ctrl+c', ['edit.copy']],
  ['格式 上標', ['format.superscript']],
  ['ㄘㄨ', []],
])('%s finds %o', (typed, ids) => {
  expect(found(typed)).toEqual(ids);
});

test('nothing typed leaves every command', () => {
  expect(found('')).toHaveLength(COMMANDS.length);
  expect(found('　')).toHaveLength(COMMANDS.length);
});

test('signs that nobody can see do not keep a command from being found', () => {
  expect(found('粗\u200B體')).toEqual([findCommand('format.bold')?.id]);
});
