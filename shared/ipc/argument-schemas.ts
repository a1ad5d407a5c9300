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
