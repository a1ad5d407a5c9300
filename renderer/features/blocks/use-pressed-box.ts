import { useEffect, useRef } from 'react';

/**
 * Tells which box of a flowchart was pressed, once the press is over. The press may have turned a resting cell
 * into an editor, so that the box it began on is gone by then.
 */
export function usePressedBox(onPress: (id: string) => void): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    let pressed: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    window.addEventListener(
      'pointerdown',
      ({ target, button }) => {
        const box = target instanceof Element ? target.closest('[data-flow-node]') : null;
        pressed = button === 0 ? (box?.getAttribute('data-flow-node') ?? null) : null;
      },
      options,
    );
    window.addEventListener(
      'pointerup',
      () => {
        const id = pressed;
        pressed = null;
        // After the click that follows: until then the focus belongs to the paper.
        if (id !== null) timer = setTimeout(() => latest.current(id), 0);
      },
      options,
    );
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, []);
}
