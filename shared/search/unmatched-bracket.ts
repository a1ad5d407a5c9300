/** Where the first round bracket of a pattern stands that has no other one; UTF-16 units; null when all have. */
export function unmatchedBracket(source: string): number | null {
  const open: number[] = [];
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') {
      isInClass = true;
      // A bracket in front is one of the signs meant: []…] and [^]…].
      if (source.charAt(at + 1) === '^') at += 1;
      if (source.charAt(at + 1) === ']') at += 1;
    } else if (sign === '(') open.push(at);
    else if (sign === ')' && open.pop() === undefined) return at;
  }
  return open[0] ?? null;
}
