import { describe, expect, it } from 'vitest';
import { smallReport, smallTable } from '../../../test/fixtures/small-form.ts';
import { DEFAULT_PAGE_SETUP } from '../page-setup.ts';
import { htmlText } from './write-html.ts';

const NOW = '2026-01-05T01:02:03.000Z';

describe('a web page', () => {
  it('names the language, lets nothing be loaded, and has one heading of the first level', () => {
    const html = htmlText(smallReport(), { now: NOW });
    expect(html).toMatch(
      /^<!DOCTYPE html>\n<html lang="zh-Hant-TW"><head><meta charset="utf-8"\/>/u,
    );
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|url\(/iu);
  });

  it('has every cell name headers that are there', () => {
    const html = htmlText(smallReport(), { now: NOW });
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]));
    const named = [...html.matchAll(/ headers="([^"]+)"/gu)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    );
    expect(named.length).toBeGreaterThan(smallTable().rows.length);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('takes words in its lines at head and foot for words, never for a style', () => {
    const footer = '"} </style><script>{頁}\\';
    const html = htmlText(smallReport(), {
      now: NOW,
      pageSetup: { ...DEFAULT_PAGE_SETUP, paper: 'A3', orientation: 'landscape', footer },
    });
    expect(html).toContain('@page { size: 420mm 297mm;');
    expect(html).toContain('"\\22 } \\3c /style\\3e \\3c script\\3e " counter(page) "\\5c "');
    expect(html).not.toContain('<script');
  });

  it('closes a table at the end of every printed page with a footer that says nothing', () => {
    const print = htmlText(smallReport(), { now: NOW }).split('@media print')[1];
    expect(print).toMatch(
      /\.official::after \{ content: '\\a0'; display: table-footer-group; [^}]*border-top: 0\.5pt solid; \}/u,
    );
  });
});
