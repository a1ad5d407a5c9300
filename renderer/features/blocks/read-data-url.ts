import { fromBase64 } from '../../../shared/model/base64.ts';

/** A data URL of a picture as a file; null when its data is broken. */
export function readDataUrl(url: string, name: string): File | null {
  const [, type, data] = URL_PARTS.exec(url) ?? [];
  if (type === undefined || data === undefined || data.length % 4 !== 0) return null;
  return new File([fromBase64(data)], name, { type });
}

const URL_PARTS = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/]+={0,2})$/iu;
