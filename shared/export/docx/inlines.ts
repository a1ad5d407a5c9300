import { Tab, TextRun } from 'docx';
import type { Inline, Mark } from '../../model/inline.ts';
import { PlainRun } from './plain-run.ts';

type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

/**
 * Inlines as runs: marks, line breaks, and tab characters as tabs.
 * @param label the printed number before them; it is followed by a tab
 */
export function toRuns(inlines: readonly Inline[], label: string | null = null): TextRun[] {
  const runs: TextRun[] = [];
  let plain = label === null ? '' : `${label}\t`;
  const endPlain = (): void => {
    if (plain !== '') runs.push(new PlainRun(plain));
    plain = '';
  };
  for (const inline of inlines) {
    if (inline.type === 'break') {
      plain += '\n';
    } else if (inline.marks === undefined) {
      plain += inline.text;
    } else {
      endPlain();
      runs.push(...markedRuns(inline.text, lookOf(inline.marks)));
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
