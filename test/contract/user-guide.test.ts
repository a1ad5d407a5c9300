import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../renderer/commands/registry.ts';
import { shortcutText } from '../../renderer/commands/shortcut-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TEXTS = join(ROOT, 'shared', 'texts');
const GUIDE = readFileSync(join(ROOT, 'docs', 'user-guide.zh-TW.md'), 'utf8');
/** Bytes; the guide is read on slow PCs and sent by mail. */
const LARGEST_PICTURE = 200_000;

/** Words between 「」 that are no words of the interface: examples and names of other things. */
const NOT_OF_THE_INTERFACE: readonly string[] = [
  '機關名稱　年度',
  '文件',
  '小時/天',
  '構面一（一）1.之（二）',
  '詳（二）3.',
  '本格 … 字',
  '壹、計畫依據',
  '年度_機關_文件名稱_v1.docx',
];

function part(heading: string): string {
  return GUIDE.split(/^## /mu).find((text) => text.startsWith(`${heading}\n`)) ?? '';
}

describe('the user guide', () => {
  it('has each command with a key in its table, under its name, with all its keys', () => {
    const rows = [...part('鍵盤快速鍵').matchAll(/^\| (.+) \| (.+) \|$/gmu)].slice(1);
    const commands = COMMANDS.map(({ label, shortcuts, systemKeys = [] }) => ({
      label,
      keys: [...shortcuts, ...systemKeys].map(shortcutText).join('、'),
    }));
    expect(rows.map(([, label, keys]) => ({ label, keys }))).toEqual(
      commands.filter(({ keys }) => keys !== ''),
    );
  });

  it('quotes words as the interface has them', () => {
    const catalogue = readdirSync(TEXTS)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(TEXTS, name), 'utf8'))
      .join('\n');
    const quoted = [...GUIDE.matchAll(/「([^「」]+)」/gu)].map(([, words]) => words ?? '');
    expect(quoted.length).toBeGreaterThan(20);
    const unknown = quoted.filter(
      (words) => !catalogue.includes(words) && !NOT_OF_THE_INTERFACE.includes(words),
    );
    expect(unknown).toEqual([]);
  });

  it('shows pictures that are there and small', () => {
    const pictures = [...GUIDE.matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(2);
    for (const path of pictures) {
      expect(statSync(join(ROOT, 'docs', path)).size, path).toBeLessThan(LARGEST_PICTURE);
    }
  });

  it('lists its parts at the beginning, each with a link that leads there', () => {
    const headings = [...GUIDE.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading ?? '');
    const links = [...GUIDE.matchAll(/^- \[(.+)\]\(#(.+)\)$/gmu)];
    expect(links.map(([, words]) => words)).toEqual(headings);
    expect(links.map(([, , anchor]) => anchor)).toEqual(
      headings.map((heading) => heading.toLowerCase().replaceAll(' ', '-')),
    );
  });
});
