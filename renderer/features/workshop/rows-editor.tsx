import { useEffect, useMemo, useRef, useState } from 'react';
import type { Unit } from '../../../shared/model/unit.ts';
import { editSection } from '../../../shared/template/edit/draft-edits.ts';
import {
  type DraftItem,
  type DraftTable,
  hasChildren,
} from '../../../shared/template/edit/form-draft.ts';
import {
  addBelow,
  changeLevel,
  moveItem,
  removeItem,
  setWords,
} from '../../../shared/template/edit/outline-edits.ts';
import { pasteRows } from '../../../shared/template/edit/paste-rows.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import type { DraftDesk } from './draft-desk.ts';
import { RowDetails } from './row-details.tsx';
import { type RowActs, RowLine } from './row-line.tsx';

interface RowsEditorProps {
  readonly desk: DraftDesk;
  readonly table: DraftTable;
  /** Which section it is. */
  readonly index: number;
  readonly roster: readonly Unit[];
  /** The line that a problem is about, to be shown. */
  readonly wanted: string | null;
  readonly announce: (message: string) => void;
}

type Edit = (items: readonly DraftItem[]) => readonly DraftItem[];

/** The rows of a table as an outline that is written like a list. */
export function RowsEditor(props: RowsEditorProps): React.JSX.Element {
  const { desk, table, index, roster, wanted, announce } = props;
  const { items } = table;
  const list = useRef<HTMLFieldSetElement>(null);
  const [current, setCurrent] = useState<string | null>(items[0]?.key ?? null);
  const [focus, setFocus] = useState<{ readonly key: string } | null>(null);
  const latest = useRef(items);
  latest.current = items;

  const change = useMemo(
    () =>
      (edit: Edit, group?: string): void =>
        desk.apply(
          (draft) =>
            editSection(draft, index, (section) => {
              if (section.kind === 'prose') return section;
              const next = edit(section.items);
              return next === section.items ? section : { ...section, items: next };
            }),
          group,
        ),
    [desk, index],
  );

  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row-key="${focus.key}"]`)?.focus();
  }, [focus]);
  useEffect(() => {
    if (wanted !== null) setFocus({ key: wanted });
  }, [wanted]);

  const hasOwners = table.columns.some(({ role }) => role === 'owner');
  const acts = useMemo<RowActs>(() => {
    const go = (key: string, by: 1 | -1): void => {
      const at = latest.current.findIndex((item) => item.key === key);
      const beside = latest.current[at + by];
      if (beside !== undefined) setFocus({ key: beside.key });
    };
    return {
      reword: (key, words, group) => change((before) => setWords(before, key, words), group),
      addBelow: (key) => {
        const made = desk.makeKey();
        change((before) => addBelow(before, key, made));
        setFocus({ key: made });
      },
      level: (key, by) => {
        change((before) => changeLevel(before, key, by));
        const { draft } = desk.state.get();
        const section = draft.sections[index];
        const item =
          section?.kind === 'table' ? section.items.find((each) => each.key === key) : undefined;
        announce(texts.rowLevel((item?.level ?? 0) + 1));
      },
      move: (key, by) => {
        change((before) => moveItem(before, key, by));
        setFocus({ key });
      },
      remove: (key) => {
        const at = latest.current.findIndex((item) => item.key === key);
        const beside = latest.current[at - 1] ?? latest.current[at + 1];
        if (beside === undefined) return;
        change((before) => removeItem(before, key));
        setFocus({ key: beside.key });
      },
      go,
      paste: (key, text) => {
        const before = latest.current.length;
        change((lines) => pasteRows(lines, key, text, { hasOwners, makeKey: desk.makeKey }));
        const section = desk.state.get().draft.sections[index];
        const after = section?.kind === 'table' ? section.items : [];
        const added = after.filter(
          ({ key: each }) => !latest.current.some((old) => old.key === each),
        );
        announce(texts.pasted(Math.max(added.length, after.length - before)));
        const last = added.at(-1);
        if (last !== undefined) setFocus({ key: last.key });
      },
      current: setCurrent,
      details: () =>
        list.current
          ?.querySelector<HTMLElement>('.ws-details :is(input, textarea, button)')
          ?.focus(),
    };
  }, [change, desk, index, hasOwners, announce]);

  const isThere = items.some((item) => item.key === current);
  const shown = isThere ? current : (items[0]?.key ?? null);
  return (
    <fieldset className="ws-rows" ref={list} aria-label={texts.rows}>
      <p className="muted">{texts.rowsHint}</p>
      {items.map((item, i) => (
        <div key={item.key}>
          <RowLine
            item={item}
            number={i + 1}
            isCurrent={item.key === shown}
            isGroup={hasChildren(items, i)}
            acts={acts}
          />
          {item.key === shown && (
            <RowDetails
              items={items}
              index={i}
              roster={roster}
              hasOwners={hasOwners}
              hasCriteria={table.columns.some(({ role }) => role === 'criterion')}
              makeKey={desk.makeKey}
              change={change}
              onRemove={() => acts.remove(item.key)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
