import { styleOf } from './declarations.ts';

/** The cells of a table's rows that are shown, not those of tables inside it. */
export function tableCells(table: Element): readonly (readonly Element[])[] {
  const rows = [...table.children].flatMap((child) =>
    child.localName === 'tr'
      ? [child]
      : /^(?:tbody|thead|tfoot)$/u.test(child.localName)
        ? [...child.children]
        : [],
  );
  return rows.filter(isShown).map((row) => [...row.children].filter(isShown));
}

function isShown(element: Element): boolean {
  return styleOf(element).get('display') !== 'none';
}
