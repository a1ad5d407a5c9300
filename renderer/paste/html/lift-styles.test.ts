import { expect, test } from 'vitest';
import { LIFTED_STYLE, liftStyles } from './lift-styles.ts';

const STYLED = `${LIFTED_STYLE}=`;

test.each<readonly [string, string, string, readonly string[]]>([
  [
    'sheets are taken out',
    'a<STYLE type=x>.b{}</style >c<style>.d{}</style>e',
    'ace',
    ['.b{}', '.d{}'],
  ],
  ['an unclosed sheet reaches to the end', 'a<style>.b{} <p>c', 'a', []],
  [
    'attributes get another name, however they are written',
    `<p class=a STYLE='x'><b\nstyle = "y"/><i title="t"style=z>`,
    `<p class=a ${STYLED}'x'><b\n${LIFTED_STYLE} = "y"/><i title="t"${STYLED}z>`,
    [],
  ],
  [
    'text and other attributes stay',
    'in style=a <p data-style=b>style=c',
    'in style=a <p data-style=b>style=c',
    [],
  ],
])('%s', (_name, html, markup, sheets) => {
  expect(liftStyles(html)).toEqual({ markup, sheets });
});
