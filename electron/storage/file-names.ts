/** Characters Windows forbids in names, and controls. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/gu;

/** Names of devices: CON, also as CON.txt. Same source. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Leaves room for a number, a time stamp and the ending within 255 bytes of UTF-8 on Linux and NAS boxes. */
const MAX_STEM_BYTES = 180;

/** Turns any text into the stem of a file name (without ending) that every file system here accepts. */
export function safeStem(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .trim()
    .replace(/[. ]+$/u, '');
  const shortened = shorten(cleaned)
    .replace(/[. ]+$/u, '')
    .replace(/^\.+/u, '_');
  if (shortened === '') return '_';
  return RESERVED.test(shortened) ? `_${shortened}` : shortened;
}

function shorten(text: string): string {
  let bytes = 0;
  let result = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character, 'utf8');
    if (bytes > MAX_STEM_BYTES) break;
    result += character;
  }
  return result;
}

/** The file name of a report: `115_示範局_總局執行績效與成果（108 年表式）.json`. */
export function reportFileName(year: number, agency: string, formName: string): string {
  return `${safeStem(`${year}_${agency}_${formName}`)}.json`;
}

/** The same name with a remark before its ending: `名稱（2）.json`. */
export function withRemark(fileName: string, remark: string): string {
  const dot = fileName.lastIndexOf('.');
  const stem = dot > 0 ? fileName.slice(0, dot) : fileName;
  const ending = dot > 0 ? fileName.slice(dot) : '';
  return `${stem}（${remark}）${ending}`;
}

/** The name itself, or with （2）, （3） … : the first that is not taken. */
export function freeName(fileName: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(fileName)) return fileName;
  for (let number = 2; ; number += 1) {
    const candidate = withRemark(fileName, String(number));
    if (!isTaken(candidate)) return candidate;
  }
}
