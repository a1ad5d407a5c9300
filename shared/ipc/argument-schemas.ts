import * as v from 'valibot';

/** The largest report text that may cross the border, in UTF-16 units: far above any real report. */
export const MAX_REPORT_TEXT = 64 * 1024 * 1024;

/** For channels without arguments. */
export const nothing = v.undefined();

/** An id, a handle or a path. */
export const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

/** The largest question about a document that may cross the border, in UTF-16 units: a document and two reports. */
export const MAX_PLAN_TEXT = 3 * MAX_REPORT_TEXT;

/** JSON text of a report. What is in it is checked where it is used. */
export const reportJson = v.pipe(v.string(), v.maxLength(MAX_REPORT_TEXT));

/** SHA-256 in hexadecimal. */
export const contentHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));

/** The bare name of a draft's file: it is joined to the path of the folder of own forms. */
const draftName = v.pipe(v.string(), v.maxLength(255), v.regex(/^[^.\\/:][^\\/:]*\.draft\.json$/u));

/** The bare name of a file of the form workshop: it is joined to a path. */
export const formFileName = v.pipe(
  v.string(),
  v.maxLength(255),
  v.regex(/^[^.\\/:][^\\/:]*\.json$/u),
);

/** The file of a draft as the window last knew it. */
export const draftMark = v.strictObject({ name: draftName, hash: contentHash });
