import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { ReportSearch } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';

/** How long nobody types before the search begins by itself; milliseconds. */
export const TYPING_PAUSE_MS = 500;

/** As finding in a report does it when nobody has changed its options. */
const OPTIONS = { matchCase: false, foldVariants: true, foldWidth: true };

/** The search over all reports, as the start page shows it. */
export interface SearchAll {
  /** What stands in the field. */
  readonly text: string;
  /** What is being looked for; null while nothing is. */
  readonly searching: string | null;
  /** The last answer, until the field is empty again. */
  readonly answer: { readonly needle: string; readonly search: ReportSearch } | null;
  /** The field has another text, which nobody is composing any more. */
  readonly setText: (text: string) => void;
  /** Searches without waiting for a pause. */
  readonly searchNow: () => void;
}

/** Searches after a pause in typing, or at once; only the newest search is ever shown. */
export function useSearchAll(
  api: ReportDeskApi,
  onFailure: (reason: Reason | null) => void,
): SearchAll {
  const [text, setText] = useState('');
  const [searching, setSearching] = useState<string | null>(null);
  const [answer, setAnswer] = useState<SearchAll['answer']>(null);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(
    () => () => {
      latest.current += 1;
      clearTimeout(timer.current);
    },
    [],
  );

  const search = useCallback(
    async (needle: string): Promise<void> => {
      clearTimeout(timer.current);
      if (needle === '') return;
      latest.current += 1;
      const own = latest.current;
      setSearching(needle);
      const result = await api.invoke['reports:search']({ needle, ...OPTIONS });
      if (own !== latest.current) return;
      setSearching(null);
      if (result.ok) setAnswer({ needle, search: result.value });
      else if (result.error.code !== 'cancelled') onFailure(result.error);
    },
    [api, onFailure],
  );

  return {
    text,
    searching,
    answer,
    setText: (next) => {
      setText(next);
      const needle = next.trim();
      if (needle === text.trim()) return;
      clearTimeout(timer.current);
      if (needle !== '') {
        timer.current = setTimeout(() => void search(needle), TYPING_PAUSE_MS);
        return;
      }
      latest.current += 1;
      setSearching(null);
      setAnswer(null);
    },
    searchNow: () => void search(text.trim()),
  };
}
