// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { MAX_PASTE_LENGTH, readClipboard, textToBlocks, writeClipboard } from './clipboard.ts';

const OWN = 'application/x-report-desk-rich-text';

/** A clipboard that holds what it is given. */
function clipboard(flavours: Record<string, string> = {}): DataTransfer {
  const data = new Map(Object.entries(flavours));
  return {
    getData: (type: string) => data.get(type) ?? '',
    setData: (type: string, value: string) => data.set(type, value),
  } as unknown as DataTransfer;
}

describe('the clipboard', () => {
  test('gives rich text back to this program, and numbered lines to any other', () => {
    const blocks = [
      listItem('official', 3, [textRun('第一項', ['bold'])]),
      listItem('official', 4, [textRun('細項')]),
    ];
    const data = clipboard();
    writeClipboard(data, blocks);
    expect(data.getData('text/plain')).toBe('1.第一項\n(1)細項');
    expect(readClipboard(data)).toEqual({ kind: 'blocks', blocks });
  });

  test('takes plain text line by line, without control characters, blank ends or no-break spaces', () => {
    const data = clipboard({ 'text/plain': '\r\n第一行\u000B\u00A0A\r\n\r\n第二行\uD800\n' });
    expect(readClipboard(data)).toEqual({
      kind: 'blocks',
      blocks: [paragraph([textRun('第一行 A')]), paragraph(), paragraph([textRun('第二行')])],
    });
  });

  test('refuses text that is far too long, and says how long it is', () => {
    const data = clipboard({ 'text/plain': '字'.repeat(1_000_000) });
    expect(readClipboard(data)).toEqual({ kind: 'too-large', length: 1_000_000 });
    const fits = clipboard({ 'text/plain': '字'.repeat(MAX_PASTE_LENGTH) });
    expect(readClipboard(fits).kind).toBe('blocks');
  });

  test.each([['{broken'], ['{"type":"paragraph"}'], ['[{"type":"script","children":[]}]'], ['[]']])(
    'falls back to plain text when our own flavour is not sound: %s',
    (json) => {
      const data = clipboard({ [OWN]: json, 'text/plain': '純文字' });
      expect(readClipboard(data)).toEqual({
        kind: 'blocks',
        blocks: [paragraph([textRun('純文字')])],
      });
    },
  );

  test('finds nothing in a clipboard without text', () => {
    expect(readClipboard(clipboard())).toEqual({ kind: 'empty' });
    expect(textToBlocks(' \n\t\n')).toEqual([]);
  });
});
