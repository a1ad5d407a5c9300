import { sanitizeText } from '../../shared/model/sanitize.ts';

/**
 * Takes forbidden and invisible characters (see `sanitizeText`) out of every text in JSON data. Names of
 * fields stay. Data without any comes back as the same object.
 */
export function cleanStrings(data: unknown): unknown {
  if (typeof data === 'string') return sanitizeText(data);
  if (Array.isArray(data)) {
    const cleaned = data.map(cleanStrings);
    return cleaned.some((value, i) => value !== data[i]) ? cleaned : data;
  }
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(
    ([key, value]) => [key, value, cleanStrings(value)] as const,
  );
  if (entries.every(([, before, after]) => before === after)) return data;
  return Object.fromEntries(entries.map(([key, , after]) => [key, after]));
}
