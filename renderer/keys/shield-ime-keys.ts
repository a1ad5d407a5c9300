import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { isImeKey } from './ime-key.ts';

/**
 * Props that keep the keys of an input method away from everything inside an element. For widgets of the
 * component library, whose own listeners know only of `isComposing`: not of code 229, and not of the Enter
 * that arrives just after a composition has ended.
 */
export const shieldImeKeys: {
  readonly onKeyDownCapture: (event: ReactKeyboardEvent) => void;
} = {
  onKeyDownCapture: (event) => {
    if (isImeKey(event.nativeEvent)) event.stopPropagation();
  },
};
