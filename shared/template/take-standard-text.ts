import type { CellAddress } from '../model/address.ts';
import { findFormSection } from '../model/find-place.ts';
import type { Report } from '../model/report.ts';
import { isBlank, type RichText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { standardBlocks } from './standard-blocks.ts';

/**
 * The report with the form's standing wording under a heading, for the report's year. What is written there
 * already stays, and the wording goes after it. Null where the form has none, or for a cell of a table.
 */
export function takeStandardText(report: Report, address: CellAddress): Report | null {
  if (address.kind !== 'prose') return null;
  const formSection = findFormSection(report, address.sectionId);
  const section = report.sections.find(({ id }) => id === address.sectionId);
  if (formSection?.kind !== 'prose' || section?.kind !== 'prose') return null;
  if (formSection.standardText.length === 0 || !formSection.writable) return null;
  const wording = standardBlocks(formSection.standardText, report.year);
  return setRichText(report, address, behind(section.body, wording));
}

function behind(body: RichText, wording: RichText): RichText {
  return isBlank(body) ? wording : [...body, ...wording];
}
