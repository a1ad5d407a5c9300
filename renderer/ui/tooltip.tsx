import type { ReactNode } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import './controls.css';

export interface WithTooltipProps {
  readonly text: string;
  /** The element it belongs to: one native element that can have the focus. */
  readonly children: React.ComponentProps<typeof Focusable>['children'];
}

/** Shows words beside an element while it is pointed at or has the focus. */
export function WithTooltip({ text, children }: WithTooltipProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className="tooltip" offset={4}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
