import { type ReactNode, useRef } from 'react';
import type { Hit } from '../../../shared/search/hit.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { FindBar } from './find-bar.tsx';
import type { FindSession } from './session-types.ts';
import { useMarks } from './use-marks.ts';
import './find.css';

export interface FindProps {
  readonly session: FindSession;
  readonly document: EditedDocument;
}

/** Finding and replacing, while it is open. Stands beside the paper, in the same element. */
export function Find({ session, document }: FindProps): ReactNode {
  const isOpen = useSelected(session, (state) => state.isOpen);
  return isOpen ? <OpenFind session={session} document={document} /> : null;
}

/** Always the same, so that nothing is marked anew. */
const NONE: readonly Hit[] = [];

function OpenFind({ session, document }: FindProps): React.JSX.Element {
  const bar = useRef<HTMLElement>(null);
  const { hits, isDue, current, revealRequest } = useSelected(session, (state) => state);
  const marked = isDue ? NONE : hits;
  useMarks(bar, marked, marked[current], revealRequest);
  return <FindBar session={session} document={document} bar={bar} />;
}
