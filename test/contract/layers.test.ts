import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, LINT_CASES, TYPE_CASES } from './layers-cases.ts';
import { compile, createLayersLab, type LayersLab, lint } from './layers-lab.ts';

// Every rule of the layers is shown to bite: beside each thing it allows stands one it refuses.

// Apart, because one file's imports bring types into its whole layer.
let lintLab: LayersLab;
let typesLab: LayersLab;

beforeAll(async () => {
  [lintLab, typesLab] = await Promise.all([
    createLayersLab(LINT_CASES, lint),
    createLayersLab(TYPE_CASES, compile),
  ]);
}, 120_000);

afterAll(async () => {
  await Promise.all([lintLab.remove(), typesLab.remove()]);
});

describe('lint', () => {
  for (const layer of LINT_CASES) {
    it(`accepts in ${layer.folder}: ${oneLine(layer.good)}`, () => {
      expect(lintLab.findings(layer, 'good')).toEqual([]);
    });
    it(`refuses in ${layer.folder}: ${oneLine(layer.bad)}`, () => {
      expect(lintLab.findings(layer, 'bad')).toEqual([expect.stringContaining(layer.says)]);
    });
  }
});

describe('types', () => {
  for (const layer of TYPE_CASES) {
    it(`accepts in ${layer.folder}: ${oneLine(layer.good)}`, () => {
      expect(typesLab.findings(layer, 'good')).toEqual([]);
    });
    it(`refuses in ${layer.folder}: ${oneLine(layer.bad)}`, () => {
      expect(typesLab.findings(layer, 'bad')).toEqual([expect.stringContaining(layer.says)]);
    });
  }
});

function oneLine(code: Case['good']): string {
  return code.replaceAll('\n', ' ').trim();
}
