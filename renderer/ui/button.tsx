import type { ButtonHTMLAttributes, Ref } from 'react';
import './controls.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the one coloured button of a screen; `quiet` has no border. */
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A native button in the look of the program. */
export function Button({
  kind = 'plain',
  size = 'normal',
  className = '',
  ...rest
}: ButtonProps): React.JSX.Element {
  const classes = ['button'];
  if (kind !== 'plain') classes.push(`button-${kind}`);
  if (size === 'small') classes.push('button-small');
  if (className !== '') classes.push(className);
  return <button type="button" {...rest} className={classes.join(' ')} />;
}
