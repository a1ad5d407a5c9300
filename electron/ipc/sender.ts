import { isOwnUrl } from '../security/origin.ts';

/** The part of a call's event that tells where it comes from. */
export interface SenderEvent {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Whether a call comes from the window itself: its own contents, the main frame, the program's own page. */
export function isOwnSender(
  event: SenderEvent,
  contents: unknown,
  origins: readonly string[],
): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender !== contents) return false;
  return frame.parent === null && isOwnUrl(frame.url, origins);
}
