import { toBase64 } from '../model/base64.ts';
import { readImageHeader } from '../model/image-header.ts';
import { MAX_IMAGE_BYTES, MAX_IMAGE_SIDE, MAX_IMAGES_BYTES } from '../model/report-image.ts';
import type { Package } from '../package/read-package.ts';
import type { ForeignPicture, ImportNotice } from './foreign-document.ts';

/** Larger than this nothing is even looked at: the picture is not worth the memory. */
const LOOKED_AT_BYTES = 32 * 1024 * 1024;

/** Takes the pictures of a package into the report's limits, each once. Nothing is decoded. */
export class SourcePictures {
  readonly images: Record<string, ForeignPicture> = {};
  readonly #source: Package;
  readonly #notices: ImportNotice[];
  #bytes = 0;

  constructor(source: Package, notices: ImportNotice[]) {
    this.#source = source;
    this.#notices = notices;
  }

  /** The key of a picture in `images`; null, with a notice, when it cannot be taken. */
  take(path: string, alt: string): string | null {
    if (Object.hasOwn(this.images, path)) return path;
    const refuse = (why: Extract<ImportNotice, { code: 'picture' }>['why']): null => {
      this.#notices.push({ code: 'picture', alt, why });
      return null;
    };
    if (!this.#source.has(path)) return refuse('missing');
    if (this.#source.sizeOf(path) > LOOKED_AT_BYTES) return refuse('too-large');
    const read = this.#source.read(path);
    if (!read.ok || read.value === null) return refuse('missing');
    const header = readImageHeader(read.value);
    if (header === null) return refuse('kind');
    const { mime, width, height } = header;
    if (width > MAX_IMAGE_SIDE || height > MAX_IMAGE_SIDE) return refuse('too-many-pixels');
    const { length } = read.value;
    if (length > MAX_IMAGE_BYTES || this.#bytes + length > MAX_IMAGES_BYTES) {
      return refuse('too-large');
    }
    this.#bytes += length;
    this.images[path] = { mime, data: toBase64(read.value), width, height };
    return path;
  }
}
