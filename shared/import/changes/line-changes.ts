import { fieldLines, printedProse } from '../../export/printed-text.ts';
import { formSectionsOf } from '../../model/find-place.ts';
import {
  categoryHeadings,
  isRunningTable,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../../model/form-section.ts';
import { reportTitle } from '../../model/report.ts';
import { exportTexts } from '../../texts/export.ts';
import { importTexts } from '../../texts/import.ts';
import type { ForeignPart } from '../foreign-document.ts';
import type { ChangeList } from './change-list.ts';
import { foldLine, foldParts } from './fold-line.ts';
import { sizeOf } from './part-walks.ts';
import { placeLines } from './place-lines.ts';
import { splitAtHeadings } from './split-at-headings.ts';
import { partsText } from './word-lines.ts';

const place = importTexts.place;

/** Compares what stands outside of the tables: title, headings, field lines and running text. */
export class LineChanges {
  readonly #list: ChangeList;

  constructor(list: ChangeList) {
    this.#list = list;
  }

  compare(parts: readonly ForeignPart[], official: ReadonlySet<ForeignPart>): void {
    const slots = this.#slots();
    const headings = slots.flatMap(({ text, isHeading }) => (isHeading ? [foldLine(text)] : []));
    const stream = splitAtHeadings(parts, headings).flatMap((part) => {
      if (part.kind === 'line' && part.isContents === true) {
        this.#list.account.fixed += sizeOf([part]);
        return [];
      }
      return [
        {
          part,
          text: official.has(part) ? '\u0000' : foldParts([part]),
          isHeading: part.kind === 'line' && part.heading !== undefined,
        },
      ];
    });
    const places = placeLines(
      slots.map(({ text, isHeading, field }) => ({
        text: foldLine(text),
        isHeading,
        ...(field === null ? {} : { lead: leadOf(field.label) }),
      })),
      stream,
    );
    const slotAt = new Map(places.flatMap((at, i) => (at === null ? [] : [[at, i] as const])));
    const bodies = new Map<string, ForeignPart[]>();
    for (const { sectionId } of slots) if (sectionId !== null) bodies.set(sectionId, []);
    let section: string | null = null;
    let heading = '';
    const stray: { readonly heading: string; readonly parts: ForeignPart[] }[] = [];
    stream.forEach(({ part }, at) => {
      const slot = slots[slotAt.get(at) ?? -1];
      if (slot !== undefined) {
        this.#slot(slot, partsText([part]));
        if (slot.isHeading) {
          section = slot.sectionId;
          heading = slot.text;
        }
        return;
      }
      if (official.has(part)) {
        section = null;
        return;
      }
      const body = section === null ? undefined : bodies.get(section);
      if (body !== undefined) body.push(part);
      else if (stray.at(-1)?.heading === heading) stray.at(-1)?.parts.push(part);
      else stray.push({ heading, parts: [part] });
    });
    slots.forEach((slot, i) => {
      if (places[i] === null) this.#lostSlot(slot);
    });
    for (const slot of slots) {
      if (!slot.isHeading || slot.sectionId === null) continue;
      const address = { kind: 'prose', sectionId: slot.sectionId } as const;
      this.#list.text(address, [slot.text], bodies.get(slot.sectionId) ?? [], undefined);
    }
    for (const one of stray)
      this.#list.unplaced(one.heading === '' ? [] : [one.heading], one.parts);
  }

  /** The fixed lines outside of tables, in print order. */
  #slots(): readonly Slot[] {
    const report = this.#list.printed;
    const slots: Slot[] = [
      {
        text: reportTitle(report),
        isHeading: true,
        sectionId: null,
        place: place.title,
        field: null,
      },
    ];
    const categories = categoryHeadings(report.form.sections);
    for (const part of printedParts(formSectionsOf(report))) {
      if (isRunningTable(part)) {
        const [first] = part;
        if (first === undefined) continue;
        slots.push(...this.#tableSlots(first, categories.get(first.id)));
        continue;
      }
      const text = proseHeading(part);
      const section = report.sections.find(({ formSectionId }) => formSectionId === part.id);
      const sectionId = part.writable && section?.kind === 'prose' ? section.id : null;
      slots.push({ text, isHeading: true, sectionId, place: text, field: null });
      const { guidance } = printedProse(part, section?.kind === 'prose' ? section : undefined);
      if (guidance !== null && guidance.trim() !== '') {
        slots.push({ text: guidance, isHeading: false, sectionId: null, place: text, field: null });
      }
    }
    return slots;
  }

  #tableSlots(form: TableFormSection, category: string | undefined): readonly Slot[] {
    const section = this.#list.printed.sections.find(
      ({ formSectionId }) => formSectionId === form.id,
    );
    const own = section?.kind === 'table' ? section : undefined;
    const heading = (text: string): Slot => ({
      text,
      isHeading: true,
      sectionId: null,
      place: text,
      field: null,
    });
    return [
      ...(category === undefined ? [] : [heading(category)]),
      ...(form.headingPrinted === null ? [] : [heading(form.headingPrinted)]),
      ...fieldLines(form, own).map((text, i) => ({
        text,
        isHeading: false,
        sectionId: null,
        place: form.heading,
        field:
          own === undefined
            ? null
            : {
                sectionId: own.id,
                id: form.fields[i]?.id ?? '',
                label: form.fields[i]?.label ?? '',
              },
      })),
    ];
  }

  #slot(slot: Slot, after: string): void {
    this.#list.account.fixed += foldLine(after).length;
    if (foldLine(slot.text) === foldLine(after)) return;
    const { field } = slot;
    if (field !== null) {
      if (foldLine(after).startsWith(leadOf(field.label))) {
        const value = after.replace(/^[^：:]*[：:]/u, '').trim();
        this.#list.field(field.sectionId, field.id, [slot.place, field.label], value);
        return;
      }
    }
    this.#list.add({ kind: 'fixed', place: [slot.place], before: slot.text, after });
  }

  #lostSlot(slot: Slot): void {
    this.#list.add({ kind: 'fixed', place: [slot.place], before: slot.text, after: '' });
  }
}

/** What a field's line begins with, folded. */
function leadOf(label: string): string {
  return foldLine(exportTexts.field(label, ''));
}

interface Slot {
  readonly text: string;
  readonly isHeading: boolean;
  /** The section of running text that begins under it; null when none does. */
  readonly sectionId: string | null;
  readonly place: string;
  readonly field: {
    readonly sectionId: string;
    readonly id: string;
    readonly label: string;
  } | null;
}
