// @vitest-environment happy-dom

import { act, createRef } from 'react';
import { afterEach, expect, test } from 'vitest';
import { richTextAt, writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { textRun } from '../../../shared/model/inline.ts';
import { plainText } from '../../../shared/model/rich-text.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import { smallForm, smallReport, smallRow, smallTable } from '../../../test/fixtures/small-form.ts';
import { afterPaint } from '../../state/after-paint.ts';
import { createDocument } from '../../state/document.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { FindBar } from './find-bar.tsx';
import { createFindSession } from './find-session.ts';
import { loadPatterns } from './load-patterns.ts';

let shown: Rendered;
afterEach(() => shown.unmount());

const places = writableAddresses(smallReport());

async function open(...written: readonly string[]) {
  const report = written.reduce((result, text, i) => {
    const address = places[i] ?? expect.fail('no such place');
    return setRichText(result, address, [paragraph([textRun(text)])]);
  }, smallReport());
  const document = createDocument(report);
  const session = createFindSession({
    document,
    announce: () => undefined,
    aside: (act) => act(),
    afterPaint,
    now: () => performance.now(),
    loadPatterns,
    goBeside: () => undefined,
  });
  session.open({ isReplacing: true, takeSelection: false });
  shown = await render(<FindBar session={session} document={document} bar={createRef()} />);
  return { document, session };
}

const field = (name: string): HTMLInputElement => shown.find(`input[aria-label="${name}"]`);
const press = (target: Element, key: string, init: KeyboardEventInit = {}): Promise<void> =>
  dispatch(target, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
const count = (): string | null => shown.find('[role="status"]').textContent;

test('the field has the focus, and the count follows what is typed', async () => {
  await open('甲件', '件');
  expect(document.activeElement).toBe(field(texts.needle));
  await type(field(texts.needle), '件');
  expect(count()).toBe(`${texts.count(1, 2)}${texts.at('壹、計畫依據', '甲件')}`);
  await type(field(texts.needle), '無');
  expect(count()).toBe(texts.none);
});

test('Enter goes on and Shift+Enter back, but not while an input method composes', async () => {
  const { session } = await open('件件件');
  await type(field(texts.needle), '件');
  await press(field(texts.needle), 'Enter');
  expect(session.get().current).toBe(1);
  await press(field(texts.needle), 'Enter', { isComposing: true });
  await press(field(texts.needle), 'Enter', { keyCode: 229 });
  expect(session.get().current).toBe(1);
  await press(field(texts.needle), 'Enter', { shiftKey: true });
  expect(session.get().current).toBe(0);
});

test('what is composed is looked for only when it is committed, and is never written over', async () => {
  const { session } = await open('你好');
  const needle = field(texts.needle);
  await dispatch(needle, new CompositionEvent('compositionstart', { bubbles: true }));
  await type(needle, 'ㄋㄧ');
  expect([session.get().needle, needle.value]).toEqual(['', 'ㄋㄧ']);
  // Something else on the screen changes in the meantime.
  await act(async () => session.setOptions({ matchCase: true }));
  expect(needle.value).toBe('ㄋㄧ');
  await type(needle, '你');
  await dispatch(needle, new CompositionEvent('compositionend', { bubbles: true }));
  expect([session.get().needle, needle.value]).toEqual(['你', '你']);
});

test('every option changes what is found', async () => {
  const { session } = await open('臺北ＡBC', '台北abc');
  const found = async (needle: string, option: string): Promise<readonly [number, number]> => {
    await type(field(texts.needle), needle);
    const before = session.get().hits.length;
    await click(shown.byText(option));
    const after = session.get().hits.length;
    await click(shown.byText(option));
    return [before, after];
  };
  expect(await found('台北', texts.foldVariants)).toEqual([2, 1]);
  expect(await found('abc', texts.foldWidth)).toEqual([2, 1]);
  expect(await found('abc', texts.matchCase)).toEqual([2, 1]);
});

test('the preview shows what each hit becomes, and takes only the ticked ones', async () => {
  const { document } = await open('甲件', '乙件');
  await type(field(texts.needle), '件');
  await type(field(texts.replacement), '案');
  await click(shown.byText(texts.replaceAll));
  const lines = (): readonly (string | null)[] =>
    shown.findAll('.find-words').map(({ textContent }) => textContent);
  expect(lines()).toEqual(['甲件案', '乙件案']);
  await click(shown.find('li:first-child input[type="checkbox"]'));
  expect(lines()).toEqual(['甲件', '乙件案']);
  await click(shown.byText(texts.replaceChosen(1)));
  const text = places
    .slice(0, 2)
    .map((address) => plainText(richTextAt(document.get().report, address) ?? []));
  expect(text).toEqual(['甲件', '乙案']);
  expect(shown.findAll('.find-list')).toHaveLength(0);
});

test('a long list comes in parts and says that the rest is replaced as well', async () => {
  await open('件'.repeat(250));
  await type(field(texts.needle), '件');
  await click(shown.byText(texts.replaceAll));
  expect(shown.findAll('.find-hit')).toHaveLength(100);
  expect(shown.find('.find-list-head p').textContent).toBe(texts.notListed(150));
  await click(shown.byText(texts.more(100)));
  await click(shown.byText(texts.more(50)));
  expect(shown.findAll('.find-hit')).toHaveLength(250);
  expect(shown.findAll('.find-list-head p')).toHaveLength(0);
});

test('a line of the list goes to its hit', async () => {
  const { document, session } = await open('件', '甲件');
  await act(async () => session.setReplacing(false));
  await type(field(texts.needle), '件');
  await click(shown.byText(texts.list));
  await click(shown.find('li:nth-child(2) .find-go'));
  expect(document.get().active?.address).toEqual(places[1]);
  expect(shown.find('[aria-current="true"] .find-words').textContent).toBe('甲件');
});

test('what is found beside the cells is listed with its place, more of it on request, and goes there', async () => {
  const gone: string[] = [];
  const form = smallForm({
    sections: [
      smallTable({ rows: Array.from({ length: 60 }, (_, i) => smallRow(`r${i}`, [`(${i})策略`])) }),
    ],
  });
  const document = createDocument(smallReport(form));
  const session = createFindSession({
    document,
    announce: () => undefined,
    aside: (act) => act(),
    afterPaint,
    now: () => performance.now(),
    loadPatterns,
    goBeside: ({ place }) => void gone.push(place.kind),
  });
  session.open({ isReplacing: true, takeSelection: false });
  shown = await render(<FindBar session={session} document={document} bar={createRef()} />);
  await type(field(texts.needle), '第一');
  expect(count()).toBe(texts.noneInCells + texts.alsoBeside(60));
  const lines = (): readonly (string | null)[] =>
    shown.findAll('.find-beside li').map(({ textContent }) => textContent);
  expect(lines()).toHaveLength(5);
  expect(lines()[1]).toBe(`第一課${texts.besideOwners}／構面一：基礎服務／(1)策略`);
  await click(shown.byText(texts.besideMore(50)));
  await click(shown.byText(texts.besideMore(5)));
  expect(lines()).toHaveLength(60);
  await click(shown.find('.find-beside li:last-child button'));
  expect(gone).toEqual(['owners']);
  await type(field(texts.needle), '(5)策略');
  expect(lines()).toEqual([
    `(5)策略 (5)策略：r5 的文字${texts.besidePrinted}／構面一：基礎服務／(5)策略`,
  ]);
});

test('Escape closes the list first and then the bar, and not while composing', async () => {
  const { session } = await open('件');
  await type(field(texts.needle), '件');
  await click(shown.byText(texts.replaceAll));
  await press(shown.find('.find-go'), 'Escape', { isComposing: true });
  expect(session.get().isListed).toBe(true);
  await press(shown.find('.find-go'), 'Escape');
  expect([session.get().isListed, session.get().isOpen]).toEqual([false, true]);
  expect(document.activeElement).toBe(field(texts.needle));
  await press(field(texts.needle), 'Escape');
  expect(session.get().isOpen).toBe(false);
});

test('a wrong pattern marks its field and says below it what is wrong and where', async () => {
  const { session } = await open('收12件');
  await act(() => session.setPattern(true));
  const needle = field(texts.needle);
  await type(needle, '(\\d+件');
  expect(needle.getAttribute('aria-invalid')).toBe('true');
  const fault = shown.find(`#${needle.getAttribute('aria-describedby')}`);
  expect(fault.textContent).toBe(texts.patternFault(1, texts.patternFaults['group-open']()));
  expect(count()).toBe('');
  await type(needle, '(\\d+)件');
  expect(needle.getAttribute('aria-invalid')).toBe('false');
  expect([fault.textContent, needle.getAttribute('aria-describedby')]).toEqual(['', null]);
  expect(count()).toContain(texts.count(1, 1));
});

test('the preview shows what the groups of a pattern become', async () => {
  const { session } = await open('收12件');
  await act(() => session.setPattern(true));
  await type(field(texts.needle), '(\\d+)件');
  await act(async () => session.setReplacement('$1 案'));
  await click(shown.byText(texts.replaceAll));
  expect(shown.find('.find-hit ins').textContent).toBe('12 案');
});
