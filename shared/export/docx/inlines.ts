import { Tab, TextRun } from 'docx';
import type { Inline, Mark } from '../../model/inline.ts';
import type { CommentSheet, CommentSign } from './comments.ts';
import { PlainRun } from './plain-run.ts';

/** A line whose comments are printed, with the runs of text on the other side of its ends. */
export interface CommentedLine {
  readonly sheet: CommentSheet;
  /** The last run of the line before, when a comment may come over from it. */
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
}

const isText = (inline: Inline): boolean => inline.type === 'text';

type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

/**
 * Inlines as runs: marks, line breaks, and tab characters as tabs.
 * @param label the printed number before them; it is followed by a tab
 * @param commented their comments; null when none are printed
 */
export function toRuns(
  inlines: readonly Inline[],
  label: string | null = null,
  commented: CommentedLine | null = null,
): (TextRun | CommentSign)[] {
  const runs: (TextRun | CommentSign)[] = [];
  let plain = label === null ? '' : `${label}\t`;
  const endPlain = (): void => {
    if (plain !== '') runs.push(new PlainRun(plain));
    plain = '';
  };
  const add = (signs: readonly CommentSign[]): void => {
    if (signs.length === 0) return;
    endPlain();
    runs.push(...signs);
  };
  if (commented !== null) add(commented.sheet.takeWaiting());
  let left = commented?.before;
  for (const [i, inline] of inlines.entries()) {
    if (commented !== null && inline.type === 'text') add(commented.sheet.begin(left, inline));
    if (inline.type === 'break') {
      plain += '\n';
    } else if (inline.marks === undefined) {
      plain += inline.text;
    } else {
      endPlain();
      runs.push(...markedRuns(inline.text, lookOf(inline.marks)));
    }
    if (commented !== null && inline.type === 'text') {
      left = inline;
      const right = inlines.slice(i + 1).find(isText) ?? commented.after;
      add(commented.sheet.end(inline, right));
    }
  }
  endPlain();
  return runs;
}

function markedRuns(text: string, look: RunOptions): readonly TextRun[] {
  return text.split('\t').flatMap((piece, i) => [
    ...(i > 0 ? [new TextRun({ ...look, children: [new Tab()] })] : []),
    // As `text`, never among `children`: there the library takes words such as CURRENT for page numbers.
    ...(piece === '' ? [] : [new TextRun({ ...look, text: piece })]),
  ]);
}

function lookOf(marks: readonly Mark[]): RunOptions {
  return {
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('italic') ? { italics: true } : {}),
    ...(marks.includes('underline') ? { underline: {} } : {}),
    ...(marks.includes('strike') ? { strike: true } : {}),
    ...verticalLook(marks),
  };
}

/** Text is raised or lowered, not both: of the two marks the first one in the canonical order counts. */
function verticalLook(marks: readonly Mark[]): RunOptions {
  if (marks.includes('superscript')) return { superScript: true };
  return marks.includes('subscript') ? { subScript: true } : {};
}
