import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import './controls.css';

export interface FloatingProps extends Omit<PopoverProps, 'aria-label' | 'render' | 'children'> {
  /** What a screen reader calls it. */
  readonly name: string;
  readonly children: React.ReactNode;
}

/**
 * What floats over the page beside the element it belongs to. A landmark of its own: everything a screen
 * reader finds in it, also the library's hidden buttons that close it, stands in a named part of the page.
 */
export function Floating({ name, className = '', ...rest }: FloatingProps): React.JSX.Element {
  return (
    <Popover
      {...rest}
      className={`popover ${className}`}
      // biome-ignore lint/a11y/useSemanticElements: the library wants the div that it positions.
      render={(props) => <div {...props} role="region" aria-label={name} />}
    />
  );
}
