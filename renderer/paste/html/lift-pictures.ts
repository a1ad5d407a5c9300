/** HTML without the data of its pictures. */
export interface LiftedPictures {
  /** Each picture's data is named by its place: `pasted-picture:0`. */
  readonly html: string;
  /** The data URLs, in order. */
  readonly sources: readonly string[];
}

const BEGIN = 'data:image/';
/** What ends a URL in HTML or in a style. */
const END = /["'\s<>)]/gu;
const NAME = 'pasted-picture:';
/** Matches what shows a picture whose data was lifted. */
export const LIFTED_PICTURE = `img[src^="${NAME}"]`;

/**
 * Takes the data of pictures out of HTML before it is parsed: it may be a hundred times as long as the text, and would
 * keep the text from being read.
 */
export function liftPictures(html: string): LiftedPictures {
  const sources: string[] = [];
  const kept: string[] = [];
  let at = 0;
  for (let begin = html.indexOf(BEGIN); begin !== -1; begin = html.indexOf(BEGIN, at)) {
    END.lastIndex = begin;
    const end = END.exec(html)?.index ?? html.length;
    kept.push(html.slice(at, begin), `${NAME}${sources.length}`);
    sources.push(html.slice(begin, end));
    at = end;
  }
  kept.push(html.slice(at));
  return { html: sources.length === 0 ? html : kept.join(''), sources };
}

/** The place of an image's data among those lifted; null for an image that is somewhere else. */
export function liftedPlace(image: Element): number | null {
  const name = image.getAttribute('src') ?? '';
  return name.startsWith(NAME) ? Number(name.slice(NAME.length)) : null;
}
