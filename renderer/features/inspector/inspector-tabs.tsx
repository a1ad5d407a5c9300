import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { inspectorTexts } from '../../../shared/texts/inspector.ts';
import { type Store, useSelected } from '../../state/store.ts';

/** One page of the pane beside the paper. */
export interface InspectorTab {
  readonly id: string;
  readonly label: string;
  readonly content: React.ReactNode;
}

export interface InspectorTabsProps {
  readonly tabs: readonly InspectorTab[];
  /** The id of the page that is shown. */
  readonly shown: Store<string>;
}

/** The pages of the pane beside the paper, one at a time. Arrow keys go from one tab to the next. */
export function InspectorTabs({ tabs, shown }: InspectorTabsProps): React.JSX.Element {
  const selected = useSelected(shown, (id) => id);
  return (
    <Tabs
      className="inspector-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => shown.set(String(key))}
    >
      <TabList className="inspector-tab-list" aria-label={inspectorTexts.pages}>
        {tabs.map(({ id, label }) => (
          <Tab key={id} id={id} className="inspector-tab">
            {label}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="inspector-page">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
