// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { render } from '../testing/render.tsx';
import { NumberField } from './number-field.tsx';

interface Bench {
  readonly heard: readonly number[];
  readonly input: HTMLInputElement;
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
}

async function bench(start: number, decimals?: 0 | 1): Promise<Bench> {
  const heard: number[] = [];
  function Field(): React.JSX.Element {
    const [value, setValue] = useState(start);
    return (
      <NumberField
        label="width"
        min={5}
        max={170}
        {...(decimals === undefined ? {} : { decimals })}
        value={value}
        onChange={(next) => {
          heard.push(next);
          setValue(next);
        }}
      />
    );
  }
  const page = await render(<Field />);
  onTestFinished(page.unmount);
  const input = page.find<HTMLInputElement>('input');
  return {
    heard,
    input,
    type: (text) =>
      act(async () => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    press: (key) =>
      act(async () => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }),
  };
}

test('what is typed stays as typed, and counts at Enter', async () => {
  const { heard, input, type, press } = await bench(80);
  for (const text of ['1', '12', '120']) {
    await type(text);
    expect([input.value, heard]).toEqual([text, []]);
  }
  await press('Enter');
  expect([input.value, heard]).toEqual(['120', [120]]);
});

test('a number beyond the limits becomes the limit; what is no number is taken back', async () => {
  const { heard, input, type, press } = await bench(80);
  for (const [typed, shown] of [
    ['3', '5'],
    ['９９９', '170'],
    ['', '170'],
    ['寬', '170'],
    ['１２．６', '13'],
  ] as const) {
    await type(typed);
    await press('Enter');
    expect(input.value, typed).toBe(shown);
  }
  expect(heard).toEqual([5, 170, 13]);
});

test('Escape takes back what was typed; arrows count from it', async () => {
  const { heard, input, type, press } = await bench(80);
  await type('12');
  await press('Escape');
  expect([input.value, heard]).toEqual(['80', []]);
  await type('100');
  await press('ArrowUp');
  await press('ArrowDown');
  await press('ArrowDown');
  expect([input.value, heard]).toEqual(['99', [101, 100, 99]]);
});

test('a field that is only visited leaves the number as it is, its decimal too', async () => {
  const { heard, input, press, type } = await bench(52.3, 1);
  await act(async () => {
    input.focus();
    input.blur();
  });
  expect([input.value, heard]).toEqual(['52.3', []]);
  await press('ArrowUp');
  await type('60.27');
  await press('Enter');
  expect([input.value, heard]).toEqual(['60.3', [53.3, 60.3]]);
});
