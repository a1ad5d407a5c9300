import { Component, type RefObject } from 'react';
import { showSideways } from './show-sideways.ts';

interface KeepPlaceProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Percent. */
  readonly zoom: number;
}

/** A spot on the paper: so far down an element, at this height on the screen. */
interface Place {
  readonly element: Element;
  /** Part of the element's height, 0 to 1. */
  readonly share: number;
  /** Pixels from the window's top. */
  readonly y: number;
}

/**
 * Keeps the writer's place when the paper is enlarged: the live cell if it is in sight, otherwise what is in
 * the middle. A class, because only a class is told before the page changes.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate(before: KeepPlaceProps): Place | null {
    const scroller = this.props.scroller.current;
    return before.zoom === this.props.zoom || scroller === null ? null : placeIn(scroller);
  }

  override componentDidUpdate(_props: KeepPlaceProps, _state: unknown, place: Place | null): void {
    const scroller = this.props.scroller.current;
    if (place === null || scroller === null) return;
    goBack(scroller, place);
    // Rows that come into sight are measured with the next frame, and may push the others.
    requestAnimationFrame(() => goBack(scroller, place));
  }

  override render(): null {
    return null;
  }
}

function placeIn(scroller: HTMLElement): Place | null {
  const view = scroller.getBoundingClientRect();
  const live = scroller.querySelector('[contenteditable=true]');
  const cell = live?.getBoundingClientRect();
  if (live && cell && cell.top < view.bottom && cell.bottom > view.top) {
    return placeOn(live, (Math.max(cell.top, view.top) + Math.min(cell.bottom, view.bottom)) / 2);
  }
  const y = view.top + view.height / 2;
  const hit = scroller.ownerDocument.elementFromPoint(view.left + view.width / 2, y);
  const part = hit?.closest('.grid-row, .paper-prose');
  return part ? placeOn(part, y) : null;
}

function placeOn(element: Element, y: number): Place {
  const { top, height } = element.getBoundingClientRect();
  return { element, share: height === 0 ? 0 : (y - top) / height, y };
}

function goBack(scroller: HTMLElement, { element, share, y }: Place): void {
  const { top, height } = element.getBoundingClientRect();
  scroller.scrollTop += top + share * height - y;
  if (element.matches('[contenteditable=true]')) showSideways(scroller, element);
}
