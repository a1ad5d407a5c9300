import type { Report } from '../../shared/model/report.ts';
import { carryTexts } from '../../shared/texts/carry.ts';
import type { CommandContext } from '../commands/command.ts';
import { CompanionPanel } from '../features/companion/companion-panel.tsx';
import { LeftOverPanel } from '../features/companion/left-over-panel.tsx';
import type { InspectorTab } from '../features/inspector/inspector-tabs.tsx';

/** The id of the page about the year before. */
export const LAST_YEAR_PAGE = 'last-year';

/** The id of the page with what had no place in the form. */
export const LEFT_OVER_PAGE = 'left-over';

/** The pages beside the paper for what a report carries along; none for a report that stands alone. */
export function companionPages(
  { lastYear, plan, leftOver = [] }: Pick<Report, 'lastYear' | 'plan' | 'leftOver'>,
  /** How much of last year's text still waits for somebody to look at it. */
  waiting: number,
  context: CommandContext,
): readonly InspectorTab[] {
  const { tabs } = carryTexts;
  return [
    ...(lastYear === undefined
      ? []
      : [
          page(
            LAST_YEAR_PAGE,
            tabs.lastYear(waiting),
            <CompanionPanel context={context} which="lastYear" />,
          ),
        ]),
    ...(plan === undefined
      ? []
      : [page('plan', tabs.plan, <CompanionPanel context={context} which="plan" />)]),
    ...(leftOver.length === 0
      ? []
      : [
          page(LEFT_OVER_PAGE, tabs.leftOver(leftOver.length), <LeftOverPanel context={context} />),
        ]),
  ];
}

function page(id: string, label: string, content: React.ReactNode): InspectorTab {
  return { id, label, content };
}
