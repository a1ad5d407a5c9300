import type { Fault } from './fault.ts';
import type { JsonFault } from './json-fault.ts';

/**
 * Why something a user asked for did not happen. Every expected failure of the program is one of these;
 * `shared/texts/reasons.ts` is the one place that turns them into words.
 * `file` and `folder` are shown to the user: full paths or names as the user knows them.
 */
export type Reason =
  | { readonly code: 'file-missing'; readonly file: string }
  | { readonly code: 'file-unreachable'; readonly file: string }
  | { readonly code: 'file-not-json'; readonly file: string; readonly damage: JsonDamage }
  | { readonly code: 'file-foreign'; readonly file: string }
  | { readonly code: 'file-is-folder'; readonly file: string }
  | { readonly code: 'file-invalid'; readonly file: string; readonly faults: readonly Fault[] }
  | { readonly code: 'file-too-new'; readonly file: string; readonly version: number }
  | {
      readonly code: 'file-too-large';
      readonly file: string;
      readonly bytes: number;
      readonly limit: number;
    }
  | { readonly code: 'file-locked'; readonly file: string }
  | { readonly code: 'file-exists'; readonly file: string }
  | { readonly code: 'file-read-only'; readonly file: string }
  | { readonly code: 'file-changed-outside'; readonly file: string; readonly keptAs: string }
  /** The file is not what was listed any more, so that nothing was done to it. */
  | { readonly code: 'file-changed-since'; readonly file: string }
  | { readonly code: 'file-not-offered'; readonly file: string }
  | { readonly code: 'folder-missing'; readonly folder: string }
  | { readonly code: 'folder-read-only'; readonly folder: string }
  | { readonly code: 'disk-full'; readonly file: string }
  | { readonly code: 'read-back-differs'; readonly file: string }
  | { readonly code: 'name-invalid'; readonly name: string }
  | { readonly code: 'form-unknown'; readonly formId: string }
  | { readonly code: 'form-invalid'; readonly file: string; readonly faults: readonly Fault[] }
  /** A file was taken for a form by mistake. */
  | {
      readonly code: 'not-a-form';
      readonly file: string;
      readonly holds: 'report' | 'draft' | 'other';
    }
  | { readonly code: 'export-differs'; readonly file: string; readonly places: readonly string[] }
  /** Chromium did not make a PDF file of the page. */
  | { readonly code: 'print-failed'; readonly detail: string }
  /** A Word or ODF document from which no report was taken. */
  | { readonly code: 'document-refused'; readonly file: string; readonly why: DocumentRefusal }
  | { readonly code: 'report-not-open' }
  | { readonly code: 'export-gone' }
  /** No deadline of the form falls on a day, so there is nothing for a calendar. */
  | { readonly code: 'no-dated-deadlines' }
  | { readonly code: 'no-program'; readonly file: string; readonly detail: string }
  /** The save failed, but the text is safe in a copy. */
  | {
      readonly code: 'rescued';
      readonly file: string;
      readonly rescuedAs: string;
      readonly cause: Reason;
    }
  /** One of the program's own files could not be read: it was kept aside, and defaults are used. */
  | {
      readonly code: 'settings-reset';
      readonly file: string;
      readonly keptAs: string;
      readonly cause: Reason;
    }
  | {
      readonly code: 'migration-failed';
      readonly file: string;
      readonly from: number;
      readonly detail: string;
    }
  | { readonly code: 'sender-refused'; readonly channel: string }
  | { readonly code: 'arguments-invalid'; readonly faults: readonly Fault[] }
  | { readonly code: 'cancelled' }
  | { readonly code: 'io-failed'; readonly file: string; readonly detail: string };

export type ReasonCode = Reason['code'];

/** Why no report was taken from a document; `changed`: it carries one, but says something else by now. */
export type DocumentRefusal =
  | 'not-package'
  | 'encrypted'
  | 'old-format'
  | 'too-large'
  | 'no-report'
  | 'damaged'
  | 'changed'
  /** A sheet, slides, or any other package. */
  | 'not-text'
  /** Its text cannot be read: damaged, or with parts that no word processor writes. */
  | 'unreadable';

/** Why bytes are no JSON text. */
export type JsonDamage = JsonFault | { readonly kind: 'empty' | 'zeros' | 'not-utf-8' };
