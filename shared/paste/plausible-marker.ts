import { isEnumeration } from '../model/enumeration.ts';
import { HIGHEST_LONE, type NumberMarker, parseNumberMarker } from '../model/number-marker.ts';

/**
 * The typed number in front of each line, or null. What only looks like a number is left alone unless its
 * neighbours continue the series: figures in a row (「108、109 年」「一、二樓」), numbers no list reaches.
 */
export function plausibleMarkers(lines: readonly string[]): readonly (NumberMarker | null)[] {
  const markers = lines.map((line) => {
    const marker = parseNumberMarker(line);
    return marker !== null && marker.value >= 1 && marker.level <= 6 ? marker : null;
  });
  const nexts = neighbours(markers);
  return markers.map((marker, i) => {
    if (marker === null || !isDoubtful(lines[i] ?? '', marker)) return marker;
    return nexts[i] ? marker : null;
  });
}

function isDoubtful(line: string, marker: NumberMarker): boolean {
  return marker.value > HIGHEST_LONE || isEnumeration(line, marker);
}

/** For each marker, whether the one before or after it at its level is its neighbour in the series. */
function neighbours(markers: readonly (NumberMarker | null)[]): readonly boolean[] {
  const result = markers.map(() => false);
  const last = new Map<string, number>();
  markers.forEach((marker, i) => {
    if (marker === null) return;
    const key = `${marker.style} ${marker.level}`;
    const before = last.get(key);
    if (before !== undefined && markers[before]?.value === marker.value - 1) {
      result[before] = true;
      result[i] = true;
    }
    last.set(key, i);
  });
  return result;
}
