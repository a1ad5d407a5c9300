import { Tab, TextRun } from 'docx';
import type { Inline, TextRun as ModelRun } from '../../model/inline.ts';

type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

/** Inlines as runs: marks, line breaks, and tab characters as tabs. */
export function toRuns(inlines: readonly Inline[]): readonly TextRun[] {
  return inlines.flatMap((inline) => (inline.type === 'break' ? [breakRun()] : textRuns(inline)));
}

/** A tab in a run of its own. */
export function tabRun(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

function breakRun(): TextRun {
  return new TextRun({ break: 1 });
}

function textRuns(run: ModelRun): readonly TextRun[] {
  const look = lookOf(run);
  if (!run.text.includes('\t')) return [new TextRun({ ...look, text: run.text })];
  return run.text.split('\t').flatMap((piece, i) => [
    ...(i > 0 ? [new TextRun({ ...look, children: [new Tab()] })] : []),
    // As `text`, never among `children`: there the library takes words such as CURRENT for page numbers.
    ...(piece === '' ? [] : [new TextRun({ ...look, text: piece })]),
  ]);
}

const PLAIN: RunOptions = {};

function lookOf({ marks }: ModelRun): RunOptions {
  if (marks === undefined) return PLAIN;
  return {
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('italic') ? { italics: true } : {}),
    ...(marks.includes('underline') ? { underline: {} } : {}),
    ...(marks.includes('strike') ? { strike: true } : {}),
    ...verticalLook(marks),
  };
}

/** Text is raised or lowered, not both: of the two marks the first one in the canonical order counts. */
function verticalLook(marks: NonNullable<ModelRun['marks']>): RunOptions {
  if (marks.includes('superscript')) return { superScript: true };
  return marks.includes('subscript') ? { subScript: true } : PLAIN;
}
