import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A rendered component in a test. */
export interface Rendered {
  readonly container: HTMLElement;
  readonly rerender: (element: ReactNode) => Promise<void>;
  readonly unmount: () => Promise<void>;
  /** The one element of a selector; fails when there is none. */
  readonly find: <T extends Element = HTMLElement>(selector: string) => T;
  readonly findAll: (selector: string) => readonly HTMLElement[];
  /** The one button, link, label or option with these words. */
  readonly byText: (words: string) => HTMLElement;
}

/** Renders a component into the page and waits until its effects and promises are done. */
export async function render(element: ReactNode): Promise<Rendered> {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  const rerender = (next: ReactNode): Promise<void> => act(async () => root.render(next));
  await rerender(element);
  const find = <T extends Element>(selector: string): T => {
    const found = document.querySelector<T>(selector);
    if (found === null) throw new Error(`Nothing matches ${selector}.`);
    return found;
  };
  return {
    container,
    rerender,
    unmount: async () => {
      await act(async () => root.unmount());
      container.remove();
    },
    find,
    findAll: (selector) => [...document.querySelectorAll<HTMLElement>(selector)],
    byText: (words) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, label, summary, option')];
      const found = all.find(({ textContent }) => textContent === words);
      if (found === undefined) throw new Error(`No control says ${words}.`);
      return found;
    },
  };
}

/** Waits for what a component does after its first picture. */
export function afterPaint(): Promise<void> {
  return act(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve, 0));
    });
  });
}

/** Clicks as a user does, and waits for what follows. */
export function click(element: HTMLElement): Promise<void> {
  return act(async () => element.click());
}

/** Puts text into a field the way typing does: through the native setter, with an input event. */
export function type(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  init: InputEventInit = {},
): Promise<void> {
  return act(async () => {
    const prototype = Object.getPrototypeOf(field) as object;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, ...init }));
  });
}

/** Sends an event and waits for what follows. */
export function dispatch(target: EventTarget, event: Event): Promise<void> {
  return act(async () => {
    target.dispatchEvent(event);
  });
}
