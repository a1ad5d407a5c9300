import { child, descendants, textOf, type XmlElement } from '../xml-tree.ts';

/** The words of a SmartArt's data part, shape by shape. */
export function diagramTexts(data: XmlElement): readonly string[] {
  return descendants(data, 'dgm:t').flatMap((shape) => {
    const text = lines(shape);
    return text === '' ? [] : [text];
  });
}

/** The words of a chart: its title and those of its axes, then each series with what is drawn of it. */
export function chartTexts(chart: XmlElement): readonly string[] {
  const titles = descendants(chart, 'c:title').map(lines);
  const series = descendants(chart, 'c:ser').map((one) => {
    const name = values(child(one, 'c:tx')).join(' ');
    const names = values(child(one, 'c:cat') ?? child(one, 'c:xVal'));
    const amounts = values(child(one, 'c:val') ?? child(one, 'c:yVal'));
    const pairs = amounts.map((amount, i) => `${names[i] ?? ''} ${amount}`.trim());
    return [name, ...(pairs.length > 0 ? pairs : names)].filter((text) => text !== '').join('\n');
  });
  return [...titles, ...series].filter((text) => text !== '');
}

/** What a chart remembers of the cells that it was drawn from. */
function values(source: XmlElement | undefined): readonly string[] {
  return descendants(source, 'c:v').map((one) => textOf(one).trim());
}

function lines(element: XmlElement): string {
  return descendants(element, 'a:p')
    .map((line) => descendants(line, 'a:t').map(textOf).join(''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}
