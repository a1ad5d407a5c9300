/**
 * Leaves a field beside the paper. What an input method composes in it is handed over with that, as in every
 * program: to be called before something takes the field off the screen.
 */
export function leaveField(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) focused.blur();
}
