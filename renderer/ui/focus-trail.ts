import { firstFocusable } from './focusable.ts';

/** Where text is typed. */
const FIELD = 'textarea, input:not([type="checkbox"], [type="radio"])';

/** Where an element stood, noted before it went. */
export interface FocusTrail {
  readonly element: Element;
  /** From the inside outwards. */
  readonly steps: readonly TrailStep[];
}

interface TrailStep {
  readonly parent: Element;
  /** What stood before it in its parent, nearest first. */
  readonly before: readonly Element[];
}

/** Notes where an element stands, up to and including `scope`; without a scope nothing around it counts. */
export function trailOf(element: Element, scope: Element | null): FocusTrail {
  const steps: TrailStep[] = [];
  let inner = element;
  while (scope !== null && inner !== scope && inner.parentElement !== null) {
    steps.push({ parent: inner.parentElement, before: previousSiblings(inner) });
    inner = inner.parentElement;
  }
  return { element, steps };
}

/**
 * Who may have the focus of an element that is gone, the best one first: what stands in its place now (the next
 * item of a list, the buttons that come back for a form), else what stood before it; then the same further out. In a
 * list of fields a field follows a field: whoever types must not change what a list beside it says.
 */
export function* heirsOf({ element, steps }: FocusTrail): Generator<HTMLElement> {
  for (const { parent, before } of steps) {
    if (!parent.isConnected) continue;
    const left = before.filter((sibling) => sibling.parentElement === parent);
    const [nearest] = left;
    const children = [...parent.children];
    const from = nearest === undefined ? 0 : children.indexOf(nearest) + 1;
    for (const sibling of [...children.slice(from), ...left]) {
      const field = element.matches(FIELD) ? sibling.querySelector<HTMLElement>(FIELD) : null;
      const heir = field ?? firstFocusable(sibling);
      if (heir !== null) yield heir;
    }
  }
}

function previousSiblings(element: Element): readonly Element[] {
  const found: Element[] = [];
  let sibling = element.previousElementSibling;
  while (sibling !== null) {
    found.push(sibling);
    sibling = sibling.previousElementSibling;
  }
  return found;
}
