/** A bar beside words that say the same. */
export function Progress({
  done,
  total,
}: {
  readonly done: number;
  readonly total: number;
}): React.JSX.Element {
  return (
    <svg className="progress" viewBox="0 0 80 4" width="80" height="4" aria-hidden="true">
      <rect className="progress-all" width="80" height="4" />
      <rect className="progress-done" width={total === 0 ? 0 : (80 * done) / total} height="4" />
    </svg>
  );
}
