/** Where the editor of a page of comparison stands. */
export function rivalHost(): HTMLElement {
  const host = document.querySelector<HTMLElement>('#editor');
  if (host === null) throw new Error('The page has no place for the editor.');
  return host;
}

/** The report that it is given: one table, in HTML every editor understands. */
export function rivalContent(): string {
  const template = document.querySelector<HTMLTemplateElement>('#content');
  if (template === null) throw new Error('The page has no content.');
  return template.innerHTML;
}
