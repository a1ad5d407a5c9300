import { type ReactNode, useState } from 'react';
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
  const [isOpen, setOpen] = useState(false);
  return (
    <TooltipTrigger delay={500} closeDelay={0} isOpen={isOpen} onOpenChange={setOpen}>
      <Focusable>{children}</Focusable>
      {/* Gone at once: the library waits for an end of its way out that never comes when a toolbar lets go
          of the focus, and leaves the words behind, unseen but read aloud. */}
      {isOpen && (
        <AriaTooltip
          className="tooltip"
          offset={4}
          // Read as the description of its element, not once more as a part of the page.
          render={(props) => <div {...props} aria-hidden="true" />}
        >
          {text}
        </AriaTooltip>
      )}
    </TooltipTrigger>
  );
}
