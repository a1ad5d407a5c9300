// @vitest-environment happy-dom

import { afterEach, expect, test } from 'vitest';
import { heirsOf, trailOf } from './focus-trail.ts';

const get = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`There is no ${id}.`);
  return found;
};

/** Shows a page, takes something off it, and names who may have the focus of `focused`, the best one first. */
function heirs(page: string, focused: string, act: () => void): readonly string[] {
  document.body.innerHTML = `<main id="scope">${page}</main>`;
  const trail = trailOf(get(focused), get('scope'));
  act();
  return [...heirsOf(trail)].map(({ id }) => id);
}

const item = (name: string): string =>
  `<li id="${name}"><p>words</p><button id="${name}-go"></button><button id="${name}-delete"></button></li>`;

afterEach(() => {
  document.body.innerHTML = '';
});

test.each<readonly [string, readonly string[]]>([
  ['a', ['b-go', 'c-go', 'add']],
  ['b', ['c-go', 'a-go', 'add']],
  ['c', ['b-go', 'a-go', 'add']],
])(
  'after %s of a list comes the next item, else the one before, else what follows the list',
  (name, expected) => {
    const page = `<h3>list</h3><ul>${item('a')}${item('b')}${item('c')}</ul><button id="add"></button>`;
    const found = heirs(page, `${name}-delete`, () => get(name).remove());
    // Further out the list stands for its first item, which is asked once more.
    expect(found.filter((id, i) => found.indexOf(id) === i)).toEqual(expected);
  },
);

test('what comes back in the place of a form has its focus, also when the item before it is new', () => {
  const page =
    '<article><ul id="list"><li></li></ul><form id="form"><textarea id="text"></textarea></form></article>';
  const found = heirs(page, 'text', () => {
    get('list').insertAdjacentHTML('beforeend', '<li><button id="new"></button></li>');
    get('form').outerHTML = '<div><button id="reply"></button></div>';
  });
  expect(found[0]).toBe('reply');
});

test('a field follows a field, past other controls of its line', () => {
  const line = (name: string): string =>
    `<li id="${name}"><select id="${name}-kind"></select><input id="${name}-text"></li>`;
  const page = `<ul>${line('a')}${line('b')}</ul>`;
  expect(heirs(page, 'b-text', () => get('b').remove())[0]).toBe('a-text');
});

test('what cannot be reached with Tab is no heir', () => {
  const page =
    '<ul><li id="a"><button id="a-go"></button></li></ul><button id="off" disabled></button><i tabindex="-1" id="out"></i><label><input type="radio" id="other"><input type="radio" id="chosen" checked></label>';
  expect(heirs(page, 'a-go', () => get('a').remove())).toEqual(['chosen']);
});

test('without a scope, and when the whole scope is gone, nobody is', () => {
  expect(heirs(item('a'), 'a-go', () => get('scope').remove())).toEqual([]);
  document.body.innerHTML = item('a');
  expect([...heirsOf(trailOf(get('a-go'), null))]).toEqual([]);
});
