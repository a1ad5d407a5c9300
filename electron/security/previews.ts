import { PREVIEW_ORIGIN } from './origin.ts';

const files = new Map<string, Uint8Array>();

/**
 * Offers a PDF file to one window of the program under an address that nobody can guess, until it is taken back.
 * @param fileName how the file is called when it is saved from there
 */
export function offerPreview(
  bytes: Uint8Array,
  fileName: string,
): { readonly url: string; readonly takeBack: () => void } {
  const url = `${PREVIEW_ORIGIN}/${crypto.randomUUID()}/${encodeURIComponent(fileName)}`;
  files.set(url, bytes);
  return { url, takeBack: () => files.delete(url) };
}

/** Answers a request for an offered file; null for any other address. */
export function servePreview(url: string): Response | null {
  const bytes = files.get(url);
  if (bytes === undefined) return null;
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' },
  });
}
