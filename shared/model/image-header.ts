import type { ImageType } from './report-image.ts';

/** What the first bytes of an image file say of it. */
export interface ImageHeader {
  readonly mime: ImageType;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads kind and size of a PNG or JPEG from its first bytes, without decoding anything: an image may claim a
 * size that no memory can hold. Sources: PNG (ISO/IEC 15948) §5.2, §11.2.2; JPEG (ITU-T T.81) Annex B.
 * @returns null when the bytes are neither, or end before the size
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  return readPng(bytes) ?? readJpeg(bytes);
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(bytes: Uint8Array): ImageHeader | null {
  if (bytes.length < 24 || !PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const view = viewOf(bytes);
  // The first chunk is always IHDR, and begins with width and height.
  if (view.getUint32(12) !== 0x49484452) return null;
  return sized('image/png', view.getUint32(16), view.getUint32(20));
}

function readJpeg(bytes: Uint8Array): ImageHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes, and markers without a length of their own.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (isFrame(marker)) {
      return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    } else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which share the range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function sized(mime: ImageType, width: number, height: number): ImageHeader | null {
  return width > 0 && height > 0 ? { mime, width, height } : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
