import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { type CellAddress, richTextAt, sameAddress, writableAddresses } from './address.ts';
import { checkAgreement } from './agreement.ts';
import { allTexts } from './all-texts.ts';
import { type Block, isTextBlock, listItem, paragraph } from './block.ts';
import { withCaption } from './caption.ts';
import { deleteRange } from './delete-range.ts';
import { countingIds } from './ids.ts';
import { fieldRun, textRun } from './inline.ts';
import { moveBlocks } from './list-edits.ts';
import { numberBlocks } from './numbering.ts';
import { insertReference } from './reference-edits.ts';
import { targetChoices } from './reference-targets.ts';
import { lostFields, refreshFields, settlePasted } from './refresh-fields.ts';
import type { Report } from './report.ts';
import { blockInlines, type RichText } from './rich-text.ts';
import { setRichText } from './updates.ts';

/** One act of somebody who writes; numbers are taken modulo what there is. */
interface Act {
  readonly kind: (typeof KINDS)[number];
  readonly from: number;
  readonly block: number;
  readonly to: number;
  readonly offset: number;
}

const KINDS = ['move', 'delete', 'refer', 'level', 'caption', 'cut', 'copy', 'split'] as const;

const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...KINDS),
  from: fc.nat(40),
  block: fc.nat(20),
  to: fc.nat(60),
  offset: fc.nat(30),
});

/** Does an act by the program's own updates, as the editor screen does: what follows is brought up to date. */
function perform(report: Report, act: Act, makeId: () => string): Report {
  const places = writableAddresses(report);
  const address = places[act.from % places.length];
  const other = places[act.to % places.length];
  if (address === undefined || other === undefined) return report;
  const text = richTextAt(report, address) ?? [];
  const index = act.block % text.length;
  const block = text[index] as Block;
  const write = (next: RichText): Report => refreshFields(setRichText(report, address, next));
  switch (act.kind) {
    case 'move': {
      const moved = moveBlocks(text, { first: index, last: index }, act.offset % 2 === 0 ? 1 : -1);
      return moved === null ? report : write(moved.richText);
    }
    case 'delete': {
      const to = (act.block + (act.to % 3)) % text.length;
      const anchor = { block: Math.min(index, to), offset: act.offset % 2 === 0 ? 0 : 2 };
      const focus = { block: Math.max(index, to), offset: act.offset };
      return write(deleteRange(text, { anchor, focus }).richText);
    }
    case 'refer': {
      const choices = targetChoices(report);
      const choice = choices[(act.to * 7) % choices.length];
      if (choice === undefined) return report;
      const position = { block: index, offset: act.offset };
      return (
        insertReference(report, { address, position }, choice.target, makeId)?.report ?? report
      );
    }
    case 'level':
      return block.type === 'item'
        ? write(text.with(index, { ...block, level: act.offset % 7 }))
        : report;
    case 'caption': {
      const words = act.offset % 3 === 0 ? '' : '說明';
      return isTextBlock(block) ? report : write(text.with(index, withCaption(block, words)));
    }
    case 'cut':
    case 'copy': {
      const rest = act.kind === 'cut' ? write(text.toSpliced(index, 1)) : report;
      const target = richTextAt(rest, other) ?? [];
      const pasted = settlePasted(rest, [block], other);
      const at = act.offset % (target.length + 1);
      return refreshFields(setRichText(rest, other, target.toSpliced(at, 0, ...pasted)));
    }
    case 'split':
      return write(text.toSpliced(index, 0, listItem('official', 2, [textRun('新')])));
  }
}

/** What a reference has to say, found by looking through everything each time: another way than the program's. */
function naively(report: Report, target: string, from: CellAddress): string {
  const lost = '（找不到參照的項目）';
  const series = { 圖: 0, 表: 0 };
  for (const section of report.sections) {
    const form = report.form.sections.find(({ id }) => id === section.formSectionId);
    if (section.id === target && form?.kind === 'prose') return `${form.number}、${form.heading}`;
    if (section.id === target) return form?.heading.split('：')[0] ?? lost;
    if (section.kind !== 'table') continue;
    for (const row of section.rows) if (row.id === target) return tidy(rowWords(report, row.id));
  }
  for (const { address, richText } of allTexts(report)) {
    if (!writableAddresses(report).some((one) => sameAddress(one, address))) continue;
    for (const [i, block] of richText.entries()) {
      const kind = block.type === 'table' ? '表' : '圖';
      const isCounted = 'caption' in block && block.caption !== undefined;
      if (isCounted) series[kind] += 1;
      if (!('id' in block) || block.id !== target) continue;
      if (block.type === 'item') {
        return tidy(placeWords(report, address, from) + pathWords(richText, i));
      }
      return isCounted ? `${kind} ${series[kind]}` : lost;
    }
  }
  return lost;
}

function tidy(words: string): string {
  return words.endsWith('、') ? words.slice(0, -1) : words;
}

function rowWords(report: Report, rowId: string): string {
  for (const section of report.sections) {
    const row = section.kind === 'table' ? section.rows.find(({ id }) => id === rowId) : undefined;
    if (row === undefined) continue;
    const form = report.form.sections.find(({ id }) => id === section.formSectionId);
    if (form?.kind !== 'table') continue;
    const path = form.rows.find(({ id }) => id === row.formRowId)?.path ?? [];
    const numbers = path.map((level) => /^(\(.\)|[壹貳一二三]、|\d\.)/u.exec(level)?.[0] ?? level);
    return form.heading.split('：')[0] + numbers.map(wide).join('');
  }
  return '';
}

function wide(number: string): string {
  return number.replace(/^\(([一二三四五六七八九十百]+)\)/u, '（$1）');
}

function placeWords(report: Report, at: CellAddress, from: CellAddress): string {
  if (JSON.stringify(at) === JSON.stringify(from)) return '';
  const section = report.sections.find(({ id }) => id === at.sectionId);
  const form = report.form.sections.find(({ id }) => id === section?.formSectionId);
  if (form?.kind === 'prose') return `${form.number}、`;
  if (form?.kind !== 'table' || at.kind === 'prose') return '';
  const written = form.columns.filter(({ role }) => role === 'plan' || role === 'result');
  const label = form.columns.find(({ id }) => id === at.columnId)?.label ?? '';
  const isOther = written.length > 1 && !(from.kind === 'cell' && from.columnId === at.columnId);
  const isHere = from.kind === 'cell' && from.rowId === at.rowId;
  if (isHere) return isOther ? `「${label}」` : '';
  return rowWords(report, at.rowId) + (isOther ? `「${label}」` : '之');
}

/** The numbers of the items above an item, found by going up from it. */
function pathWords(richText: RichText, index: number): string {
  const labels = numberBlocks(richText);
  const own = richText[index];
  if (own?.type !== 'item') return '';
  let words = wide(labels[index] ?? '');
  let { level, start } = own;
  let isFirst = false;
  for (let i = index - 1; own.style === 'official' && i >= 0; i -= 1) {
    const above = richText[i];
    if (above?.type === 'paragraph' || (above?.type === 'item' && above.style !== own.style)) {
      isFirst = true;
    }
    if (above?.type !== 'item' || above.style !== own.style) continue;
    if (isFirst && start !== 'continue') break;
    isFirst = false;
    start = above.start;
    if (above.level >= level) continue;
    words = wide(labels[i] ?? '') + words;
    level = above.level;
  }
  return words;
}

function expectAllRight(report: Report): number {
  let count = 0;
  for (const address of writableAddresses(report)) {
    for (const inline of (richTextAt(report, address) ?? []).flatMap(blockInlines)) {
      if (inline.type !== 'text' || inline.field?.kind !== 'reference') continue;
      count += 1;
      expect(inline.text).toBe(naively(report, inline.field.target, address));
    }
  }
  return count;
}

describe('after any edits', () => {
  test('every reference says what looking through the whole report says, and no id is there twice', () => {
    let references = 0;
    let found = 0;
    fc.assert(
      fc.property(arbitraryReport(), fc.array(anyAct, { maxLength: 25 }), (any, acts) => {
        const makeId = countingIds('made-');
        const result = acts.reduce((report, act) => perform(report, act, makeId), any);
        const count = expectAllRight(result);
        references += count;
        found += count - lostFields(result, 'reference').length;
        expect(checkAgreement(result)).toEqual([]);
        expect(refreshFields(result)).toBe(result);
      }),
      { numRuns: 400 },
    );
    // Else the property would say nothing.
    expect(references).toBeGreaterThan(400);
    expect(found).toBeGreaterThan(100);
  });
});

describe('bringing fields up to date', () => {
  const blank = smallReport();
  const [first] = writableAddresses(blank).filter(({ kind }) => kind === 'cell');
  if (first === undefined) throw new Error('no cell');
  const item = (text: string, id?: string): Block => ({
    ...listItem('official', 3, [textRun(text)]),
    ...(id === undefined ? {} : { id }),
  });
  const reference = paragraph([fieldRun({ kind: 'reference', target: 'x' })]);

  test('leaves a report without fields, ids and captions as it is', () => {
    expect(refreshFields(blank)).toBe(blank);
  });

  test('leaves the state of the row as it is', () => {
    const written = setRichText(blank, first, [item('甲', 'x'), reference]);
    const done: Report = {
      ...written,
      sections: written.sections.map((section) =>
        section.kind === 'prose'
          ? section
          : { ...section, rows: section.rows.map((row) => ({ ...row, state: 'done' as const })) },
      ),
    };
    const next = refreshFields(done);
    expect(next).not.toBe(done);
    const states = next.sections.flatMap((section) =>
      section.kind === 'table' ? section.rows.map(({ state }) => state) : [],
    );
    expect(new Set(states)).toEqual(new Set(['done']));
  });

  test('takes an id from the second block that has it', () => {
    const next = refreshFields(
      setRichText(blank, first, [item('甲', 'x'), item('乙', 'x'), reference]),
    );
    expect(richTextAt(next, first)?.slice(0, 2)).toEqual([item('甲', 'x'), item('乙')]);
    expect(checkAgreement(next)).toEqual([]);
  });

  test('of a text to be pasted keeps what cut and paste moves, and makes words of what points nowhere', () => {
    const field = { kind: 'reference' as const, target: 'x' };
    const said = paragraph([{ type: 'text', text: '一', field }]);
    const pasted: RichText = [item('甲', 'x'), said];
    expect(settlePasted(blank, pasted, first)).toEqual(pasted);
    const there = setRichText(blank, first, [item('甲', 'x'), paragraph()]);
    expect(settlePasted(there, pasted, first)).toEqual([item('甲'), said]);
    expect(settlePasted(blank, [said], first)).toEqual([paragraph([textRun('一')])]);
  });
});
