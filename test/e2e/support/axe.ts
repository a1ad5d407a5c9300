import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1 A and AA, and what the makers of axe advise beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** While a menu has taken over, the page behind it is hidden from screen readers: it cannot have these. */
const WHOLE_PAGE_RULES = ['landmark-one-main', 'page-has-heading-one'];

/** Expects axe to find nothing on the page as it is now. The test goes on, so that one run tells all. */
export async function expectAccessible(
  page: Page,
  state: string,
  { isMenuOpen = false }: { readonly isMenuOpen?: boolean } = {},
): Promise<void> {
  const off = isMenuOpen ? WHOLE_PAGE_RULES : [];
  const options: RunOptions = {
    runOnly: TAGS,
    resultTypes: ['violations'],
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  };
  expect.soft(await violations(page, options), `axe: ${state}`).toEqual([]);
}

/** What axe complains about: the rule, the elements, and why. */
async function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  // Through the debugger: the page's own policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
        given,
      ),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}
