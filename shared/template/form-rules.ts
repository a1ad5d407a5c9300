import type { FormRule } from './form-rule.ts';
import { addedRowsPlaces } from './rules/added-rows-places.ts';
import { cleanText } from './rules/clean-text.ts';
import { columnRoles } from './rules/column-roles.ts';
import { columnWidths } from './rules/column-widths.ts';
import { criterionColumn } from './rules/criterion-column.ts';
import { deadlinePatterns } from './rules/deadline-patterns.ts';
import { deadlineWords } from './rules/deadline-words.ts';
import { flowchartArrows } from './rules/flowchart-arrows.ts';
import { levelCycles } from './rules/level-cycles.ts';
import { patternsAsPrinted } from './rules/patterns-as-printed.ts';
import { pointsAddUp } from './rules/points-add-up.ts';
import { rowCount } from './rules/row-count.ts';
import { rowPaths } from './rules/row-paths.ts';
import { titlePlaceholders } from './rules/title-placeholders.ts';
import { uniqueIds } from './rules/unique-ids.ts';

/** Everything that is checked of a form, in the order in which faults are told. */
export const FORM_RULES: readonly FormRule[] = [
  uniqueIds,
  columnRoles,
  columnWidths,
  criterionColumn,
  rowCount,
  rowPaths,
  addedRowsPlaces,
  levelCycles,
  pointsAddUp,
  titlePlaceholders,
  deadlineWords,
  deadlinePatterns,
  patternsAsPrinted,
  flowchartArrows,
  cleanText,
];
