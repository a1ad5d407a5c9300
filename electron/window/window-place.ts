import type { WindowPlace } from '../storage/settings-store.ts';

/** A rectangle in screen pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WANTED = { width: 1366, height: 768 } as const;
/** So much of the title bar has to be on a screen that the window can be dragged back. */
const GRIP = 100;

/**
 * Where the window opens: where it was, if that is still on a screen (one may have been unplugged since);
 * otherwise in the middle of the first, and maximised where a screen of 1366×768 has no more room.
 */
export function fitIntoScreens(
  place: WindowPlace | null,
  areas: readonly Area[],
): { readonly bounds: Partial<Area>; readonly maximized: boolean } {
  if (place !== null && areas.some((area) => isReachable(place, area))) {
    const { x, y, width, height } = place;
    return { bounds: { x, y, width, height }, maximized: place.maximized };
  }
  const first = areas[0];
  if (first === undefined) return { bounds: WANTED, maximized: false };
  const bounds = {
    width: Math.min(WANTED.width, first.width),
    height: Math.min(WANTED.height, first.height),
  };
  const isFull = first.width <= WANTED.width || first.height <= WANTED.height;
  return { bounds, maximized: place?.maximized ?? isFull };
}

/** The smallest window that shows everything. */
const SMALLEST = { width: 800, height: 500 } as const;

/**
 * How small the window can be made; never larger than the screen: 1366×768 enlarged to 200 % by Windows has
 * room for 683×384.
 */
export function smallestWindow(areas: readonly Area[]): {
  readonly minWidth: number;
  readonly minHeight: number;
} {
  return {
    minWidth: Math.min(SMALLEST.width, ...areas.map(({ width }) => width)),
    minHeight: Math.min(SMALLEST.height, ...areas.map(({ height }) => height)),
  };
}

function isReachable(place: Area, area: Area): boolean {
  const left = Math.max(place.x, area.x);
  const right = Math.min(place.x + place.width, area.x + area.width);
  return right - left >= GRIP && place.y >= area.y && place.y <= area.y + area.height - GRIP / 2;
}
