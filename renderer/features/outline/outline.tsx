import { useMemo, useRef, useState } from 'react';
import type { Key } from 'react-aria-components/Tree';
import { Tree } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { outlineTexts as texts } from '../../../shared/texts/outline.ts';
import type { EditedDocument } from '../../state/document.ts';
import { type Store, useSelected } from '../../state/store.ts';
import { addedLines, buildOutline } from './build-outline.ts';
import { filterOutline, passingRows } from './outline-filter.ts';
import { OutlineHead } from './outline-head.tsx';
import { renderNode } from './outline-item.tsx';
import { LINE_HEIGHT, openLines } from './outline-lines.ts';
import type { OutlineNode, SectionNode } from './outline-node.ts';
import { useFollowLine } from './use-follow-line.ts';
import './outline.css';

const LAYOUT = { rowSize: LINE_HEIGHT };

export interface OutlineProps {
  readonly document: EditedDocument;
  /** Where is chosen whose rows are shown; left out where nothing can be chosen. */
  readonly rowView?: React.ReactNode;
  /** Whether only rows that are not done are listed. */
  readonly onlyOpen: Store<boolean>;
}

/**
 * The sections and rows of the report. The tree is drawn once for the form and its added rows, and only the lines in sight are on the page;
 * each follows its own row by itself.
 */
export function Outline({ document, rowView, onlyOpen: filter }: OutlineProps): React.JSX.Element {
  const onlyOpen = useSelected(filter, identity);
  const shown = useSelected(document.sight, (sight) => sight.shown);
  // A report keeps its form object through every change, so this stands for "the same report".
  const form = useSelected(document, ({ report }) => report.form);
  const added = useSelected(document, ({ report }) => addedLines(report));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tree depends on the form, on ids, which never change, and on added rows.
  const all = useMemo(() => buildOutline(document.get().report), [document, form, added]);
  const passing = useSelected(document, ({ report }) => passingRows(report, { onlyOpen, shown }));
  const nodes = useMemo(() => filterOutline(all, passing), [all, passing]);
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const branches = useMemo(() => branchKeys(all), [all]);
  const expanded = useMemo(() => branches.filter((key) => !closed.has(key)), [branches, closed]);
  const lines = useMemo(() => openLines(nodes, closed), [nodes, closed]);
  const render = useMemo(() => renderNode(document), [document]);
  const tree = useRef<HTMLDivElement>(null);
  useFollowLine(document, tree, lines);

  const jump = (key: Key): void => {
    const address = addressOf(nodes, key);
    if (address !== null) document.activate(address);
  };

  return (
    <div className="outline">
      <OutlineHead
        document={document}
        rowView={rowView}
        {...{ onlyOpen, onOnlyOpen: filter.set }}
      />
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <Tree
          ref={tree}
          className="outline-tree"
          aria-label={texts.treeName}
          items={nodes}
          expandedKeys={expanded}
          onExpandedChange={(keys) => setClosed(new Set(branches.filter((key) => !keys.has(key))))}
          onAction={jump}
          selectionMode="none"
          renderEmptyState={() => <p className="outline-empty">{texts.noRows}</p>}
        >
          {render}
        </Tree>
      </Virtualizer>
    </div>
  );
}

function branchKeys(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.children.length === 0 ? [] : [node.key, ...branchKeys(node.children)],
  );
}

function addressOf(nodes: readonly SectionNode[], key: Key): OutlineNode['address'] {
  const search = (candidates: readonly OutlineNode[]): OutlineNode | undefined => {
    for (const node of candidates) {
      if (node.key === key) return node;
      const inside = search(node.children);
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  return search(nodes)?.address ?? null;
}

const identity = <T,>(value: T): T => value;
