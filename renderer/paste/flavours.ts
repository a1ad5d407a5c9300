/** What another program left on the clipboard from one copy; empty where it left none. */
export interface Flavours {
  readonly html: string;
  readonly text: string;
}

/** What of a copy may stand in the text as a block of its own. */
export interface Takes {
  /** Pictures whose data is in the HTML become image blocks; else they are counted only. */
  readonly pictures?: boolean;
  /** Tables beside other text become small tables where they may; else each becomes lines. */
  readonly tables?: boolean;
}
