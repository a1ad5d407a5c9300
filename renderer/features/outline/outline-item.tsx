import { Button as AriaButton } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { outlineTexts as texts } from '../../../shared/texts/outline.ts';
import type { EditedDocument } from '../../state/document.ts';
import { Icon } from '../../ui/icon.tsx';
import type { OutlineNode } from './outline-node.ts';
import { RowLine } from './row-line.tsx';
import { SectionLine } from './section-line.tsx';

/** Draws a node with everything below it; the same function for the same document, so that lines are kept. */
export function renderNode(document: EditedDocument): (node: OutlineNode) => React.JSX.Element {
  const render = (node: OutlineNode): React.JSX.Element => (
    <TreeItem
      key={node.key}
      id={node.key}
      textValue={node.kind === 'row' ? node.path : node.label}
      className={`outline-item outline-item-${node.kind}`}
    >
      <TreeItemContent>
        {({ isExpanded }) => (
          <>
            {node.kind !== 'row' && node.children.length > 0 && (
              <AriaButton
                slot="chevron"
                className="outline-chevron"
                aria-label={texts.expand(node.label)}
              >
                <Icon name={isExpanded ? 'collapse' : 'expand'} />
              </AriaButton>
            )}
            <Line node={node} document={document} />
          </>
        )}
      </TreeItemContent>
      {node.children.length > 0 && (
        <Collection<OutlineNode> items={node.children}>{render}</Collection>
      )}
    </TreeItem>
  );
  return render;
}

interface LineProps {
  readonly node: OutlineNode;
  readonly document: EditedDocument;
}

function Line({ node, document }: LineProps): React.JSX.Element {
  switch (node.kind) {
    case 'row':
      return <RowLine node={node} document={document} />;
    case 'group':
      return <span className="outline-label">{node.label}</span>;
    case 'prose':
    case 'table':
      return <SectionLine node={node} document={document} />;
  }
}
