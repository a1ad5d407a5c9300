/** A whole number from what somebody typed, full-width digits too; null when it is none, or above a limit. */
export function parseWhole(text: string, limit: number): number | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,9}$/u.test(digits)) return null;
  const value = Number(digits);
  return value <= limit ? value : null;
}
