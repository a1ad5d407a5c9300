import { type Figure, figuresOf } from './figure.ts';
import type { FormCalculation, FormQuantity } from './form-calculation.ts';
import type { MakeId } from './ids.ts';
import type { Report } from './report.ts';

/** The calculations that a report's form prints as examples, in its order. */
export function calculationsOf({ form }: Pick<Report, 'form'>): readonly FormCalculation[] {
  return form.sections.flatMap((section) =>
    section.kind === 'prose' ? (section.calculations ?? []) : [],
  );
}

/**
 * Takes quantities and formulas of a form into the report, under the names that are printed. What the report has a
 * figure of that name for already is that figure; so one calculation goes on with the result of another.
 */
export function takeCalculations(
  report: Report,
  calculations: readonly FormCalculation[],
  makeId: MakeId,
): Report {
  const figures: Figure[] = [...figuresOf(report)];
  const named = (name: string): Figure | undefined =>
    figures.find((figure) => figure.name.trim() === name);
  for (const { inputs, expression, result } of calculations) {
    const ids = inputs.map((input) => {
      const known = named(input.name);
      if (known !== undefined) return known.id;
      const id = makeId();
      figures.push(toInput(id, input));
      return id;
    });
    if (named(result.name) !== undefined) continue;
    const { name, unit } = result;
    figures.push({
      kind: 'formula',
      id: makeId(),
      name,
      expression: withIds(expression, inputs, ids),
      ...(unit === '' ? {} : { unit }),
    });
  }
  const before = figuresOf(report).length;
  return figures.length === before ? report : { ...report, figures };
}

function toInput(id: string, { name, value, unit }: FormQuantity): Figure {
  return { kind: 'input', id, name, value: String(value), unit };
}

/** A printed formula with ids in place of its numbers: each number is the first unused quantity of that amount. */
function withIds(
  expression: string,
  inputs: readonly FormQuantity[],
  ids: readonly string[],
): string {
  const used = new Set<number>();
  return expression.replaceAll(/\d+(?:\.\d+)?/gu, (digits) => {
    const index = inputs.findIndex(({ value }, i) => !used.has(i) && value === Number(digits));
    used.add(index);
    return index < 0 ? digits : `{${ids[index]}}`;
  });
}
