/** Everything in a pattern that is, or was meant to be, a placeholder; a lone brace comes back as itself. */
export function placeholdersIn(pattern: string): readonly string[] {
  return pattern.match(/\{[^{}]*\}|[{}]/gu) ?? [];
}
