import type { Unit } from '../model/unit.ts';
import { unitTexts as words } from '../texts/units.ts';

/**
 * Who an owner text of a row means: places in the roster, in its order; null when it is not known. Forms print
 * units one by one (第五組, 嘉辦), in ranges (第一組至第七組), by kind (各分局), all of them (各單位), those of head
 * office (本局各一級單位), with what they do in brackets (秘書室(研考)), and those who only help in brackets
 * altogether ((各分局)). What is not worded so is never guessed at.
 */
export function resolveOwner(owner: string, roster: readonly Unit[]): readonly number[] | null {
  const text = plain(owner);
  if (text === '') return null;
  return (
    // Before names: 各分局 may stand in the roster itself, beside the branches it means.
    kind(text, roster) ??
    named(text, roster) ??
    inBrackets(text, roster) ??
    range(text, roster) ??
    without(text, roster) ??
    several(text, roster)
  );
}

/** Full and half width are one, white space is nothing. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** A unit by its name or short name; with a word in brackets in the roster (秘書室(研考)), also by what stands before it. */
function named(text: string, roster: readonly Unit[]): readonly number[] | null {
  const exact = places(roster, (name) => name === text);
  return exact ?? places(roster, (name) => withoutBrackets(name) === text);
}

function inBrackets(text: string, roster: readonly Unit[]): readonly number[] | null {
  const inside = /^\(([^()]+)\)$/u.exec(text)?.[1];
  return inside === undefined ? null : resolveOwner(inside, roster);
}

/** From one unit to another, both ends included. */
function range(text: string, roster: readonly Unit[]): readonly number[] | null {
  const ends = text.split(words.to);
  if (ends.length !== 2) return null;
  const [first] = named(ends[0] ?? '', roster) ?? [];
  const last = named(ends[1] ?? '', roster)?.at(-1);
  if (first === undefined || last === undefined || first > last) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** 各單位, 各一級單位, 各分局, 各組: all units of a kind, with or without the office before it. */
function kind(text: string, roster: readonly Unit[]): readonly number[] | null {
  const wanted = words.each.exec(text)?.[1];
  if (wanted === undefined) return null;
  if (wanted === words.units) return roster.length === 0 ? null : roster.map((_, i) => i);
  if (wanted === words.firstLevel) return places(roster, (name) => !isBranch(name));
  return places(roster, (name) => name.endsWith(wanted));
}

/** 秘書室(研考) where the roster knows the whole 秘書室 only. */
function without(text: string, roster: readonly Unit[]): readonly number[] | null {
  const base = withoutBrackets(text);
  return base === text || base === '' ? null : named(base, roster);
}

/** 第六組、第七組: known only when every one of them is. */
function several(text: string, roster: readonly Unit[]): readonly number[] | null {
  const parts = text.split(words.between);
  if (parts.length < 2) return null;
  const found = new Set<number>();
  for (const part of parts) {
    const meant = resolveOwner(part, roster);
    if (meant === null) return null;
    for (const place of meant) found.add(place);
  }
  return [...found].sort((a, b) => a - b);
}

function places(
  roster: readonly Unit[],
  isMeant: (name: string) => boolean,
): readonly number[] | null {
  const found = roster.flatMap(({ name, shortName }, i) =>
    isMeant(plain(name)) || isMeant(plain(shortName)) ? [i] : [],
  );
  return found.length === 0 ? null : found;
}

function withoutBrackets(name: string): string {
  return name.replace(/\([^()]*\)$/u, '');
}

/** Whether a unit of the roster is a branch, and no unit of the office itself. */
function isBranch(name: string): boolean {
  return name.endsWith(words.branch);
}

/** The units that somebody can belong to: those of the roster but 各單位 and 各一級單位, which mean everybody. */
export function choosableUnits(roster: readonly Unit[]): readonly Unit[] {
  return roster.filter(({ name }) => {
    const wanted = words.each.exec(plain(name))?.[1];
    return wanted !== words.units && wanted !== words.firstLevel;
  });
}
