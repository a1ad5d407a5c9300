import { expect, test } from 'vitest';
import { type CellAddress, richTextAt, writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import { textRun } from '../../../shared/model/inline.ts';
import type { Report } from '../../../shared/model/report.ts';
import { plainText } from '../../../shared/model/rich-text.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { hitKey } from '../../../shared/search/hit.ts';
import { findTexts } from '../../../shared/texts/find.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { createFindSession } from './find-session.ts';
import { fieldUndo } from './find-state.ts';
import { loadPatterns } from './load-patterns.ts';
import type { FindSession } from './session-types.ts';

const places = writableAddresses(smallReport());
const place = (index: number): CellAddress => places[index] ?? expect.fail('no such place');

const write = (report: Report, index: number, text: string): Report =>
  setRichText(report, place(index), [paragraph(text === '' ? [] : [textRun(text)])]);

/** A report with these texts, its finding open, and what it said. */
function open(...texts: readonly string[]) {
  const said: string[] = [];
  let due: (() => void) | null = null;
  const document = createDocument(
    texts.reduce((report, text, i) => write(report, i, text), smallReport()),
  );
  document.activate(place(0));
  const session = createFindSession({
    document,
    announce: (message) => void said.push(message),
    aside: (act) => act(),
    afterPaint: (act) => {
      due = act;
    },
    now: () => performance.now(),
    loadPatterns,
    goBeside: () => undefined,
  });
  session.open({ isReplacing: true, takeSelection: true });
  const type = (index: number, text: string): void =>
    document.apply({ update: (report) => write(report, index, text) });
  const text = (index: number): string =>
    plainText(richTextAt(document.get().report, place(index)) ?? []);
  const paint = (): void => due?.();
  const shown = (): string => `${session.get().current + 1}/${session.get().hits.length}`;
  return { document, session, said, type, text, shown, paint };
}

test('counts while the needle is typed, and shows the first hit from the caret on', () => {
  const { document, session, shown } = open('件', '件件', '', '件');
  document.activate(place(1), collapsedAt({ block: 0, offset: 1 }));
  session.setNeedle('件');
  expect(shown()).toBe('3/4');
  session.setNeedle('件件');
  expect(shown()).toBe('1/1');
  session.setNeedle('無');
  expect(shown()).toBe('0/0');
});

test('counts what is written in the report while it is open, and stays at its hit', () => {
  const { session, type, shown } = open('件', '', '', '件');
  session.setNeedle('件');
  session.goTo(1);
  type(1, '件件');
  expect(shown()).toBe('4/4');
  type(3, '');
  expect(shown()).toBe('1/3');
});

test('goes to a hit by making its cell the active one, with the hit selected', () => {
  const { document, session } = open('', '', '', '甲乙丙');
  session.setNeedle('乙');
  session.step(1, 'shown');
  const { active } = document.get();
  expect(active?.address).toEqual(place(3));
  expect(active?.range).toEqual({
    anchor: { block: 0, offset: 1 },
    focus: { block: 0, offset: 2 },
  });
});

test('steps around both ends and says so', () => {
  const { session, said, shown } = open('件', '件');
  session.setNeedle('件');
  session.step(-1, 'shown');
  expect(shown()).toBe('2/2');
  session.step(1, 'shown');
  expect(shown()).toBe('1/2');
  expect(said).toEqual([findTexts.wrappedToEnd, findTexts.wrappedToStart]);
});

test('steps from the caret when somebody went elsewhere', () => {
  const { document, session, shown } = open('件件', '件', '件');
  session.setNeedle('件');
  document.activate(place(2));
  session.step(1, 'caret');
  expect(shown()).toBe('4/4');
  document.activate(place(1), collapsedAt({ block: 0, offset: 0 }));
  session.step(-1, 'caret');
  expect(shown()).toBe('2/4');
});

test('says that nothing was found, and what was looked for', () => {
  const { session, said } = open('甲');
  session.step(1, 'shown');
  session.setNeedle('乙');
  session.step(1, 'shown');
  session.replaceShown();
  expect(said).toEqual([findTexts.noneFor('乙'), findTexts.noneFor('乙')]);
});

test('owners and what the form prints are found beside the cells, and replaced by nothing', async () => {
  const { document, session, said, text, type, shown, paint } = open('由第一課辦理');
  const before = document.get().report;
  const beside = (): readonly string[] => session.get().beside.map(({ place }) => place.kind);
  session.setNeedle('第一課');
  expect([shown(), beside()]).toEqual(['1/1', ['owners', 'owners', 'owners']]);
  session.setReplacement('第二課');
  session.replaceChosen();
  paint();
  expect([text(0), said]).toEqual(['由第二課辦理', [findTexts.replacedAll(1, 1)]]);
  expect([shown(), beside()]).toEqual(['0/0', ['owners', 'owners', 'owners']]);
  expect(document.get().report.form).toBe(before.form);
  session.replaceChosen();
  expect(said.at(-1)).toBe(findTexts.nothingChosen);
  session.replaceShown();
  expect(said.at(-1)).toBe(findTexts.noneInCells + findTexts.alsoBeside(3));
  await session.setPattern(true);
  session.setNeedle('[12]\\.流|時效');
  expect([shown(), beside()]).toEqual(['0/0', ['printed', 'printed']]);
  type(1, '時效');
  expect([shown(), beside()]).toEqual(['1/1', ['printed', 'printed']]);
  session.setOnlyCell(true);
  expect(beside()).toEqual([]);
});

test('looks only in the cell of the caret when told so, and follows it', () => {
  const { document, session, shown } = open('件', '件件');
  session.setNeedle('件');
  session.setOnlyCell(true);
  expect(shown()).toBe('1/1');
  document.activate(place(1));
  expect(session.get().hits.map(({ address }) => address)).toEqual([place(1), place(1)]);
  session.setOnlyCell(false);
  expect(session.get().hits).toHaveLength(3);
});

test('replaces the hit shown, goes to the next one, and undoes one at a time', () => {
  const { document, session, said, text, shown } = open('件件', '件');
  session.setNeedle('件');
  session.setReplacement('件數');
  session.replaceShown();
  expect([text(0), shown()]).toEqual(['件數件', '2/3']);
  session.replaceShown();
  expect([text(0), text(1), shown()]).toEqual(['件數件數', '件', '3/3']);
  document.undo();
  expect([text(0), text(1)]).toEqual(['件數件', '件']);
  document.undo();
  expect(text(0)).toBe('件件');
  expect(said[0]).toBe(findTexts.replacedOne(3));
});

test('right behind a replacing the undo of its fields is that of the report, until something is typed there', () => {
  const { session } = open('件件');
  session.setNeedle('件');
  session.setReplacement('案');
  expect(fieldUndo(session.get())).toBe('own');
  session.replaceShown();
  expect(fieldUndo(session.get())).toBe('document');
  session.setReplacement('案件');
  expect(fieldUndo(session.get())).toBe('own');
  session.replaceChosen();
  expect(fieldUndo(session.get())).toBe('document');
  session.setNeedle('案');
  expect(fieldUndo(session.get())).toBe('own');
});

test('replaces what is chosen as one step, and undo takes all of it back', () => {
  const { document, session, said, text } = open('台北臺北', '甲臺北', '', '臺北');
  session.setNeedle('臺北');
  session.setReplacement('高雄');
  const [, second] = session.get().hits;
  session.choose(second ?? expect.fail('two hits expected'), false);
  session.replaceChosen();
  const texts = (): readonly string[] => [0, 1, 2, 3].map(text);
  expect(texts()).toEqual(['高雄臺北', '甲高雄', '', '高雄']);
  expect(said).toEqual([findTexts.replacedAll(3, 3)]);
  document.undo();
  expect(texts()).toEqual(['台北臺北', '甲臺北', '', '臺北']);
  expect(document.get().canUndo).toBe(false);
  document.redo();
  expect(texts()).toEqual(['高雄臺北', '甲高雄', '', '高雄']);
});

test('puts the caret where its words have gone after replacing all', () => {
  const { document, session } = open('件甲件乙');
  document.activate(place(0), collapsedAt({ block: 0, offset: 3 }));
  session.setNeedle('件');
  session.setReplacement('案件');
  session.replaceChosen();
  expect(document.get().active?.range).toEqual(collapsedAt({ block: 0, offset: 5 }));
});

test('after replacing all the report is looked through once that is painted', () => {
  const { session, text, shown, paint } = open('件甲件', '乙件');
  session.setNeedle('件');
  session.setReplacement('案件');
  session.choose(session.get().hits[1] ?? expect.fail(), false);
  session.setListed(true);
  session.replaceChosen();
  expect([text(0), text(1)]).toEqual(['案件甲件', '乙案件']);
  expect([session.get().isDue, session.get().isListed]).toEqual([true, false]);
  paint();
  expect([session.get().isDue, shown()]).toEqual([false, '1/3']);
  expect(session.get().hits.map(({ block, from }) => [block, from])).toEqual([
    [0, 1],
    [0, 3],
    [0, 2],
  ]);
  expect(session.get().leftOut).toEqual(new Set(session.get().hits.slice(1, 2).map(hitKey)));
});

test('who goes on before that is painted goes on with what is there now', () => {
  const acts: readonly ((session: FindSession) => void)[] = [
    (session) => session.goTo(1),
    (session) => session.step(1, 'shown'),
    (session) => session.open({ isReplacing: true, takeSelection: false }),
    (session) => session.replaceShown(),
    (session) => session.replaceChosen(),
    (session) => session.setOnlyCell(false),
  ];
  const ends = acts.map((act) => {
    const { session, text, shown, paint, document } = open('件甲件');
    session.setNeedle('件');
    session.setReplacement('案件');
    session.goTo(1);
    document.activate(place(0), collapsedAt({ block: 0, offset: 0 }));
    session.replaceChosen();
    act(session);
    paint();
    const caret = document.get().active?.range.anchor.offset;
    return [text(0), shown(), caret];
  });
  expect(ends).toEqual([
    ['案件甲案件', '2/2', 4],
    ['案件甲案件', '1/2', 1],
    ['案件甲案件', '2/2', 0],
    ['案件甲案案件', '1/2', 1],
    ['案案件甲案案件', '2/2', 0],
    ['案件甲案件', '2/2', 0],
  ]);
});

test('with nothing left, who goes on before that is painted is told so, and no list opens', () => {
  const { session, said } = open('件甲件');
  const replaceAll = (): void => {
    session.setNeedle('件');
    session.setReplacement('案');
    session.replaceChosen();
  };
  replaceAll();
  session.step(1, 'shown');
  expect(said.at(-1)).toBe(findTexts.noneFor('件'));
  session.setNeedle('案');
  session.setReplacement('件');
  session.replaceChosen();
  replaceAll();
  session.previewAll();
  expect([session.get().isListed, session.get().hits, session.get().isDue]).toEqual([
    false,
    [],
    false,
  ]);
});

test('a list opened before that is painted holds what is there now', () => {
  const { session } = open('件甲件');
  session.setNeedle('件');
  session.setReplacement('案');
  session.replaceChosen();
  session.setListed(true);
  expect([session.get().isListed, session.get().hits]).toEqual([true, []]);
});

test('replacing by the same words leaves the hits as they are, and nothing is due', () => {
  const { session, shown } = open('件甲件');
  session.setNeedle('件');
  session.setReplacement('件');
  session.replaceChosen();
  expect([session.get().isDue, shown()]).toEqual([false, '1/2']);
});

test('the bar closed before that is painted stays closed, and nothing more is looked for', () => {
  const { session, document, shown, paint } = open('件甲件');
  session.setNeedle('件');
  session.setReplacement('案件');
  session.replaceChosen();
  session.close();
  paint();
  expect([session.get().isOpen, session.get().isDue, shown()]).toEqual([false, false, '0/0']);
  expect(document.get().active?.range.focus).toEqual({ block: 0, offset: 2 });
});

test('undone before that is painted, the hits are those from before', () => {
  const { session, document, shown } = open('件甲件');
  session.setNeedle('件');
  session.setReplacement('案');
  session.replaceChosen();
  document.undo();
  expect([session.get().isDue, shown()]).toEqual([false, '1/2']);
});

test('never replaces what was taken out, also when the report changed under the list', () => {
  const { session, type, text } = open('件', '件');
  session.setNeedle('件');
  session.setReplacement('案');
  session.choose(session.get().hits[0] ?? expect.fail(), false);
  type(0, '本件');
  session.replaceChosen();
  expect([text(0), text(1)]).toEqual(['本件', '案']);
});

test('with nothing chosen it says so and changes nothing', () => {
  const { document, session, said } = open('件');
  session.setNeedle('件');
  session.chooseAll(false);
  const before = document.get().report;
  session.replaceChosen();
  expect(document.get().report).toBe(before);
  expect(said).toEqual([findTexts.nothingChosen]);
});

test('another needle begins with every hit chosen', () => {
  const { session } = open('件案');
  session.setNeedle('件');
  session.chooseAll(false);
  session.setNeedle('案');
  expect(session.get().leftOut.size).toBe(0);
});

test('closing selects the hit shown, and what is written later costs no search', () => {
  const { document, session, type } = open('甲', '', '乙');
  session.setNeedle('乙');
  session.close();
  expect(document.get().active?.address).toEqual(place(2));
  expect(session.get()).toMatchObject({ isOpen: false, hits: [], beside: [], needle: '乙' });
  const closed = session.get();
  type(1, '乙');
  expect(session.get()).toBe(closed);
  session.open({ isReplacing: false, takeSelection: false });
  expect(session.get().hits).toHaveLength(2);
});

test('closing without a hit leaves the caret where it was', () => {
  const { document, session } = open('甲乙');
  document.activate(place(0), collapsedAt({ block: 0, offset: 1 }));
  session.setNeedle('無');
  session.close();
  expect(document.get().active?.range).toEqual(collapsedAt({ block: 0, offset: 1 }));
});

test('F3 with the bar closed opens it and goes on with the same needle', () => {
  const { session, shown } = open('件', '件');
  session.setNeedle('件');
  session.close();
  session.step(1, 'caret');
  expect([session.get().isOpen, shown()]).toEqual([true, '2/2']);
});

test('replaces what a pattern found with its groups, as one step of undo', async () => {
  const { document, session, said, text, shown } = open('收１２件', '辦結 34件');
  await session.setPattern(true);
  session.setNeedle('(\\d+)件');
  expect(shown()).toBe('1/2');
  session.setReplacement('$1 案');
  session.replaceChosen();
  expect([text(0), text(1)]).toEqual(['收１２ 案', '辦結 34 案']);
  expect(said).toEqual([findTexts.replacedAll(2, 2)]);
  document.undo();
  expect([text(0), text(1)]).toEqual(['收１２件', '辦結 34件']);
});

test('replaces one hit of a pattern after the other, and goes on behind what was put in', async () => {
  const { session, text, shown } = open('1件2件');
  await session.setPattern(true);
  session.setNeedle('(\\d)件');
  session.setReplacement('$1$1件');
  session.replaceShown();
  expect([text(0), shown()]).toEqual(['11件2件', '2/2']);
  session.replaceShown();
  expect(text(0)).toBe('11件22件');
});

test('a wrong pattern finds nothing, says why, and loses nothing that was typed', async () => {
  const { session, said, text, shown } = open('(甲)');
  session.setReplacement('乙');
  await session.setPattern(true);
  session.setNeedle('(甲');
  expect([shown(), session.get().fault?.kind]).toEqual(['0/0', 'group-open']);
  session.step(1, 'shown');
  session.replaceShown();
  session.replaceChosen();
  const words = findTexts.patternFault(1, findTexts.patternFaults['group-open']());
  expect(said).toEqual([words, words, words]);
  expect([text(0), session.get().needle, session.get().replacement]).toEqual(['(甲)', '(甲', '乙']);
  await session.setPattern(false);
  expect([shown(), session.get().fault]).toEqual(['1/1', null]);
});
