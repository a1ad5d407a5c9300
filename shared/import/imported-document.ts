import type { RunningLines } from '../export/page-setup.ts';
import type { Report } from '../model/report.ts';
import type { ForeignDocument } from './foreign-document.ts';

/** A document of a word processor as it is handed to the window. */
export interface ImportedDocument {
  /** The name of its file. */
  readonly fileName: string;
  readonly document: ForeignDocument;
  /** The report that it was exported from, when it still carries it. */
  readonly carried: Report | null;
  /** The lines at head and foot as that report was printed; null when nothing says so. */
  readonly running: RunningLines | null;
  /** Pictures of that report which the document does not have any more, in reading order: a stand-in shows their places. */
  readonly missingPictures: readonly MissingPicture[];
  /** The mark of a report's rows in its properties; null when there is none. See `rowMapHash`. */
  readonly rowMap: string | null;
}

/** A picture of a carried report whose bytes are lost. */
export interface MissingPicture {
  readonly imageId: string;
  readonly alt: string;
  /** Where the report shows it, as a person knows it. */
  readonly place: readonly string[];
}
