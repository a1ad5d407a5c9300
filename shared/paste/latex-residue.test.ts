import { describe, expect, test } from 'vitest';
import { stripLatex } from './latex-residue.ts';

describe('formulas', () => {
  test.each<readonly [string, string]>([
    ['$5 \\mathrm{~km}^{2}$', '5 km²'],
    ['$5 \\text { 件 }$', '5 件'],
    ['$\\left(3 \\times 5\\right) \\geq 10 \\%$', '(3 × 5) ≥ 10 %'],
    ['$\\left\\{a, b\\right.$', '{a, b'],
    ['$m^2$、$10^{3}$、$2^{10}$、$10^{-6}$', 'm²、10³、2¹⁰、10⁻⁶'],
    ['$\\mathrm{CO}_2$、$H_2O$、$\\mathrm{PM}_{2.5}$', 'CO₂、H₂O、PM2.5'],
    ['$x_{max}$、$x_{1a}$、$x^{a+b}$', 'x_max、x_(1a)、x^(a+b)'],
    ['$25^{\\circ} \\mathrm{C}$', '25° C'],
    ['$\\bullet$ 甲', '• 甲'],
    ['$1{,}000 \\leq n \\, \\text{人}$', '1,000 ≤ n 人'],
    ['$3~5 \\text{件}$', '3~5 件'],
    ['$\\frac{10^{3}}{\\text{人次}}$', '10³/人次'],
    ['$$m^2$$', 'm²'],
    ['$$效益 = 時薪 \\times 件數$$', '效益 = 時薪 × 件數'],
    ['$效益 = 時薪 \\times 件數$', '效益 = 時薪 × 件數'],
    ['\\(m^2\\) 及 \\[ 10^{3} \\]', 'm² 及 10³'],
    ['本案\\textbf{重點}為 \\mathrm{km}^{2}、\\text { 件 }', '本案重點為 km²、件'],
    ['NT$500，計 $m^2$', 'NT$500，計 m²'],
  ])('%s is %s', (text, expected) => {
    expect(stripLatex(text)).toBe(expected);
  });
});

describe('what is no formula stays', () => {
  test.each([
    'NT$500，另$300',
    'NT$500，成長 3 倍 $300',
    'NT$500 成長 3\\,倍共 US$ 300',
    'NT$500 存於 C:\\text\\left.doc，另 $300',
    'NT$500（\\\\server\\times），另 $300',
    'C:\\text\\left.doc',
    'C:\\資料\\times、\\\\主機\\text{1}',
    '2^3 與 a_1',
    '$PATH_A 與 $USER_ID$',
    '$A$1:$B$2',
    '\\constructor 與 $\\toString$',
    '\\[1\\] 與 \\(附件\\)',
    '約 3~5 件',
    '\\left(3\\right)',
  ])('%s', (text) => {
    expect(stripLatex(text)).toBe(text);
  });
});

test('a text full of dollars and braces is read in a moment', () => {
  const start = performance.now();
  for (const piece of ['$', '$a^', '\\text{', '$\\frac{', '\\(', '^{', 'C:\\a', '\\\\'])
    stripLatex(piece.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(5_000);
});
