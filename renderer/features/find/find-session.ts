import { type CellAddress, sameAddress } from '../../../shared/model/address.ts';
import { type CaretRange, collapsedAt } from '../../../shared/model/caret.ts';
import type { Report } from '../../../shared/model/report.ts';
import { orderedRange } from '../../../shared/model/slice.ts';
import { carryLeftOut } from '../../../shared/search/carry-left-out.ts';
import { NOTHING_FOUND } from '../../../shared/search/finder.ts';
import { type Hit, hitKey, hitRange } from '../../../shared/search/hit.ts';
import { hitBefore, hitFrom, type TextPlace } from '../../../shared/search/nearest-hit.ts';
import { quotePattern } from '../../../shared/search/quote-pattern.ts';
import {
  groupByPlace,
  placeAfterReplace,
  replaceHits,
  replacementFor,
} from '../../../shared/search/replace-hits.ts';
import { replaceableHits } from '../../../shared/search/replaceable-hits.ts';
import type { PatternSearch } from '../../../shared/search/search-pattern.ts';
import { createFinder } from '../../../shared/search/search-report.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import type { EditedDocument } from '../../state/document.ts';
import { createStore } from '../../state/store.ts';
import { faultWords } from './fault-words.ts';
import { CLOSED, type FindState } from './find-state.ts';
import { selectedText } from './selected-text.ts';
import type { CreatePatternSearch, FindDeps, FindSession } from './session-types.ts';

/** Before anything is looked for. */
const NOTHING: PatternSearch = { ...NOTHING_FOUND, fault: () => null };

/** Makes the finding of one report; its bar is closed. */
export function createFindSession(deps: FindDeps): FindSession {
  const { document, announce, aside } = deps;
  const store = createStore<FindState>(CLOSED);
  let finder = NOTHING;
  let createPatternSearch: CreatePatternSearch | null = null;
  let searched: { report: Report; scope: CellAddress | null; by: PatternSearch } | null = null;
  let unsubscribe: (() => void) | null = null;

  const change = (part: Partial<FindState>): void => store.set({ ...store.get(), ...part });

  const caretPlace = (end: 'from' | 'to'): TextPlace | null => {
    const { active } = document.get();
    if (active === null) return null;
    const live = document.live.get();
    const isLive = live !== null && sameAddress(live.address, active.address);
    const range = (isLive ? live.caret() : null) ?? active.range;
    return { address: active.address, position: orderedRange(range)[end] };
  };

  /** Looks again where the report, the place or the needle changed, and stays at the hit that was shown. */
  const refresh = (near: TextPlace | null = null): void => {
    const { report, active } = document.get();
    const { onlyCell, hits: before, current, leftOut } = store.get();
    const scope = onlyCell ? (active?.address ?? null) : null;
    const sameScope = scope === searched?.scope || isSamePlace(scope, searched?.scope ?? null);
    if (searched?.report === report && sameScope && searched.by === finder) {
      if (store.get().isDue) change({ isDue: false });
      return;
    }
    const isOther = searched?.by !== finder;
    searched = { report, scope, by: finder };
    const found = onlyCell && scope === null ? [] : finder.search(report, scope);
    const beside = onlyCell ? [] : finder.beside(report);
    const fault = finder.fault();
    // Looking beside the cells may be what took too long.
    const hits = fault === null ? found : [];
    const shown = before[current];
    const place = near ?? (shown === undefined ? null : beginOf(shown)) ?? caretPlace('from');
    change({
      hits,
      beside,
      fault,
      isDue: false,
      current: place === null ? Math.min(0, hits.length - 1) : hitFrom(report, hits, place),
      leftOut: isOther ? new Set() : carryLeftOut(leftOut, before, hits),
    });
  };

  /** What is due comes before anything that goes by the hits; their list is never open meanwhile. */
  const settleHits = (): void => {
    if (store.get().isDue) refresh();
  };

  const follow = (): void => {
    unsubscribe ??= document.subscribe(() => refresh());
  };

  /**
   * Does something after which every hit is another one. The report is looked through again only when what was
   * done has been painted: in a long report that takes as long as doing it.
   */
  const deferLooking = (act: () => void): void => {
    unsubscribe?.();
    unsubscribe = null;
    change({ isDue: true });
    const { report } = document.get();
    try {
      act();
    } finally {
      follow();
      if (document.get().report === report) refresh();
      else deps.afterPaint(settleHits);
    }
  };

  /** Typing elsewhere moves the hit shown as well; only somebody's own wish scrolls the paper. */
  const reveal = (): void => change({ revealRequest: store.get().revealRequest + 1 });

  const lookFor = (part: Partial<FindState>): void => {
    change(part);
    const { needle, options, isPattern } = store.get();
    const query = { needle, ...options };
    if (isPattern) finder = createPatternSearch?.(query, deps.now) ?? NOTHING;
    else finder = { ...createFinder(query), fault: () => null };
    // From the caret and not from the hit shown: a longer needle may stand before it.
    refresh(caretPlace('from'));
    reveal();
  };

  const focusNeedle = (): void => change({ focusRequest: store.get().focusRequest + 1 });

  const tellNone = (): void => {
    const { needle, fault, beside } = store.get();
    if (fault !== null) announce(faultWords(fault));
    else if (beside.length > 0) announce(texts.noneInCells + texts.alsoBeside(beside.length));
    else if (needle !== '') announce(texts.noneFor(needle));
  };

  const goTo = (index: number): void => {
    settleHits();
    const hit = store.get().hits[index];
    if (hit === undefined) return;
    aside(() => document.activate(hit.address, hitRange(hit)));
    change({ current: index });
    reveal();
  };

  const show = (part: Partial<FindState>): void => {
    change({ isOpen: true, ...part });
    follow();
    document.flush();
    settleHits();
    refresh(caretPlace('from'));
    reveal();
  };

  const replace = (hits: readonly Hit[], caret: TextPlace | null): void => {
    const { replacement } = store.get();
    const range = caret === null ? null : collapsedAt(caret.position);
    aside(() => {
      document.apply({
        update: (report) => replaceHits(report, hits, replacement),
        ...(caret === null || range === null ? {} : { caret: { address: caret.address, range } }),
      });
      // The live editor has a new text: it is told where its caret belongs.
      if (caret !== null && range !== null) document.activate(caret.address, range);
    });
    change({ isReplaced: true });
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    open: ({ isReplacing, takeSelection }) => {
      document.flush();
      const selected = takeSelection ? selectedText(document) : null;
      const state = store.get();
      show({
        // Looking for something else does not take the replacing away from somebody who is at it.
        isReplacing: isReplacing || (state.isOpen && state.isReplacing),
        focusRequest: state.focusRequest + 1,
      });
      if (selected !== null) {
        lookFor({ needle: state.isPattern ? quotePattern(selected) : selected });
      }
    },
    close: () => {
      settleHits();
      const { hits, current } = store.get();
      const hit = hits[current];
      unsubscribe?.();
      unsubscribe = null;
      searched = null;
      change({
        isOpen: false,
        isListed: false,
        hits: [],
        beside: [],
        current: -1,
        leftOut: new Set(),
      });
      const { active } = document.get();
      if (hit !== undefined) document.activate(hit.address, hitRange(hit));
      else if (active !== null) document.activate(active.address, caretRange(document));
    },
    setNeedle: (needle) => {
      change({ isReplaced: false });
      lookFor({ needle });
    },
    setReplacement: (replacement) => change({ replacement, isReplaced: false }),
    setOptions: (part) => lookFor({ options: { ...store.get().options, ...part } }),
    setPattern: async (isPattern) => {
      lookFor({ isPattern });
      if (!isPattern || createPatternSearch !== null) return;
      createPatternSearch = await deps.loadPatterns();
      lookFor({});
    },
    setOnlyCell: (onlyCell) => {
      settleHits();
      change({ onlyCell });
      refresh(caretPlace('from'));
    },
    setReplacing: (isReplacing) => change({ isReplacing, isListed: false }),
    setListed: (isListed) => {
      if (isListed) settleHits();
      change({ isListed });
    },
    previewAll: () => {
      settleHits();
      if (store.get().hits.length > 0) change({ isListed: true });
    },
    focusNeedle,
    step: (by, from) => {
      if (!store.get().isOpen) show({});
      document.flush();
      settleHits();
      const { hits, current } = store.get();
      if (hits.length === 0) {
        tellNone();
        return;
      }
      const caret = from === 'caret' ? caretPlace(by === 1 ? 'to' : 'from') : null;
      const { report } = document.get();
      const next =
        caret === null
          ? (current + by + hits.length) % hits.length
          : (by === 1 ? hitFrom : hitBefore)(report, hits, caret);
      const isWrapped = caret === null && hits.length > 1 && (next - current) * by < 0;
      if (isWrapped) announce(by === 1 ? texts.wrappedToStart : texts.wrappedToEnd);
      goTo(next);
    },
    goTo,
    goBeside: deps.goBeside,
    choose: (hit, isChosen) => {
      const leftOut = new Set(store.get().leftOut);
      if (isChosen) leftOut.delete(hitKey(hit));
      else leftOut.add(hitKey(hit));
      change({ leftOut });
    },
    chooseAll: (isChosen) =>
      change({ leftOut: isChosen ? new Set() : new Set(store.get().hits.map(hitKey)) }),
    replaceShown: () => {
      document.settle();
      settleHits();
      const { hits, current, replacement } = store.get();
      const hit = hits[current];
      if (hit === undefined) {
        tellNone();
        return;
      }
      if (replaceableHits(document.get().report, [hit]).skipped > 0) {
        announce(texts.inField);
        return;
      }
      const offset = hit.from + replacementFor(hit, replacement).length;
      const place = { address: hit.address, position: { block: hit.block, offset } };
      replace([hit], place);
      const { report } = document.get();
      const left = store.get().hits;
      announce(texts.replacedOne(left.length));
      goTo(hitFrom(report, left, place));
    },
    replaceChosen: () => {
      document.settle();
      settleHits();
      const { hits, leftOut, replacement, fault } = store.get();
      if (fault !== null) {
        tellNone();
        return;
      }
      const wanted = leftOut.size === 0 ? hits : hits.filter((hit) => !leftOut.has(hitKey(hit)));
      const { hits: chosen, skipped } = replaceableHits(document.get().report, wanted);
      if (chosen.length === 0) {
        announce(skipped > 0 ? texts.skipped(skipped) : texts.nothingChosen);
        return;
      }
      const caret = caretPlace('to');
      const own = chosen.filter((hit) => isSamePlace(hit.address, caret?.address ?? null));
      const after =
        caret === null
          ? null
          : { ...caret, position: placeAfterReplace(caret.position, own, replacement) };
      // The list goes first: its button would be given the focus back only to lose it with the list.
      change({ isListed: false });
      deferLooking(() => replace(chosen, after));
      focusNeedle();
      const told = texts.replacedAll(chosen.length, groupByPlace(chosen).length);
      announce(skipped > 0 ? told + texts.skipped(skipped) : told);
    },
  };
}

function beginOf({ address, block, from }: Hit): TextPlace {
  return { address, position: { block, offset: from } };
}

function caretRange(document: EditedDocument): CaretRange | undefined {
  return document.live.get()?.caret() ?? document.get().active?.range;
}

function isSamePlace(a: CellAddress | null, b: CellAddress | null): boolean {
  return a === null || b === null ? a === b : sameAddress(a, b);
}
