// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { MAX_PASTE_LENGTH, readClipboard, readWithPictures, writeClipboard } from './clipboard.ts';

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

  test('keeps the text as it is when asked to: lines and numbers stay, what no file may hold goes', () => {
    const data = clipboard({
      [OWN]: JSON.stringify([listItem('official', 3, [textRun('第一行')])]),
      'text/html': '<ol><li>第一行</li></ol>',
      'text/plain': '\r\n1.第一行\u0007\u00A0A\r\n\r\n　第二行\uD800\n',
    });
    expect(readClipboard(data, 'as-is')).toEqual({
      kind: 'blocks',
      blocks: [paragraph([textRun('1.第一行 A')]), paragraph(), paragraph([textRun('　第二行')])],
    });
  });

  test('prefers HTML to the plain text beside it, and its own flavour to both', () => {
    const html = '<p>年度 <b>目標</b></p>';
    const blocks = [paragraph([textRun('年度 '), textRun('目標', ['bold'])])];
    const foreign = clipboard({ 'text/html': html, 'text/plain': '年度 目標' });
    expect(readClipboard(foreign)).toEqual({ kind: 'blocks', blocks });
    const own = clipboard({ [OWN]: JSON.stringify(blocks), 'text/html': '<p>別的</p>' });
    expect(readClipboard(own)).toEqual({ kind: 'blocks', blocks });
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
    expect(readClipboard(clipboard({ 'text/plain': ' \n\t\n' }))).toEqual({ kind: 'empty' });
  });

  test.each([
    ['tabs', '項目\t件數\n受理\t3\n退件\t\n'],
    ['Markdown', '| 項目 | 件數 |\n|---|---|\n| 受理 | 3 |\n| 退件 | |'],
  ])('finds the table that a plain text with %s is, to stand in each way', (_name, text) => {
    const pasted = readClipboard(clipboard({ 'text/plain': text }));
    const words = (...all: readonly string[]) =>
      all.map((one) => (one === '' ? [] : [textRun(one)]));
    expect(pasted.kind === 'blocks' && pasted.table?.forms).toEqual({
      table: [
        {
          type: 'table',
          header: true,
          rows: [words('項目', '件數'), words('受理', '3'), words('退件', '')],
        },
        paragraph(),
      ],
      items: [
        paragraph([textRun('項目、件數')]),
        paragraph([textRun('受理、3')]),
        paragraph([textRun('退件')]),
      ],
      text: [
        paragraph([textRun('項目 件數')]),
        paragraph([textRun('受理 3')]),
        paragraph([textRun('退件 ')]),
      ],
    });
  });

  test('finds no table beside other text, or where a list is set with tabs', () => {
    for (const text of ['前言\n項目\t件數\n受理\t3', '1.\t甲\n2.\t乙']) {
      const pasted = readClipboard(clipboard({ 'text/plain': text }));
      expect(pasted.kind === 'blocks' && pasted.table).toBeUndefined();
    }
  });

  test('leaves a table beside other text a table, but where only words can stand', () => {
    const row = (...cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const html = `<p>近三年：</p><table>${row('年度', '件數')}${row('114', '5')}</table><p>成效良好。</p>`;
    const data = clipboard({ 'text/html': html, 'text/plain': '近三年：' });
    const p = (text: string) => paragraph([textRun(text)]);
    expect(readClipboard(data)).toEqual({
      kind: 'blocks',
      blocks: [
        p('近三年：'),
        {
          type: 'table',
          header: true,
          rows: [
            [[textRun('年度')], [textRun('件數')]],
            [[textRun('114')], [textRun('5')]],
          ],
        },
        p('成效良好。'),
      ],
    });
    expect(readClipboard(data, 'house-style', false)).toEqual({
      kind: 'blocks',
      blocks: [p('近三年：'), p('年度、件數'), p('114 5'), p('成效良好。')],
    });
  });

  test('gives the words of a table’s cells as they were written, as a table and as text', () => {
    const text = '窗口\t電話\n01.甲\t(02)2343-1700';
    const pasted = readClipboard(clipboard({ 'text/plain': text }));
    const forms = pasted.kind === 'blocks' ? pasted.table?.forms : undefined;
    expect(forms?.table?.[0]).toEqual({
      type: 'table',
      header: true,
      rows: [
        [[textRun('窗口')], [textRun('電話')]],
        [[textRun('01.甲')], [textRun('(02)2343-1700')]],
      ],
    });
    expect(forms?.text).toEqual([
      paragraph([textRun('窗口 電話')]),
      paragraph([textRun('01.甲 (02)2343-1700')]),
    ]);
  });
});

test('text with pictures tells whether it begins with a number that was printed there', () => {
  const picture = '<p><img src="data:image/png;base64,iVBORw0KGgo=" alt=""></p>';
  const isNumbered = (html: string): boolean | undefined =>
    readWithPictures(clipboard({ 'text/html': html + picture }))?.isNumbered;
  expect(isNumbered('<p>一、甲</p><p>二、乙</p>')).toBe(true);
  expect(isNumbered('<p>甲</p>')).toBe(false);
});
