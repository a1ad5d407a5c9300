import type { CommandContext } from './command.ts';

/** Whether the caret is in a line of text, which can have a number; not in a small table, or on an image or a flowchart. */
export function isInLine({ document }: CommandContext): boolean {
  const format = document.live.get()?.format.get();
  return format !== undefined && format.block === undefined;
}
