import type { ReportListing } from '../../../shared/ipc/values.ts';

/** The readable report that was opened last by this program; null when none was. */
export function latestOpened(listings: readonly ReportListing[]): ReportListing | null {
  let latest: ReportListing | null = null;
  for (const listing of listings) {
    if (listing.summary === null || listing.openedAt === null) continue;
    if (latest?.openedAt == null || listing.openedAt > latest.openedAt) latest = listing;
  }
  return latest;
}
