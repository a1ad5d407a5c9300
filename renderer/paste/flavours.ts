/** What another program left on the clipboard from one copy; empty where it left none. */
export interface Flavours {
  readonly html: string;
  readonly text: string;
}
