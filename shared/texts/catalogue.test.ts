import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Lines of the catalogue that hold Chinese words, without comments. */
const LINES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) =>
    readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
      .split('\n')
      .filter((line) => /\p{Script=Han}/u.test(line) && !/^\s*(?:\*|\/\*|\/\/)/u.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );

/** Characters of Simplified Chinese that Traditional Chinese of Taiwan does not have. */
const SIMPLIFIED =
  /[这为们说个国对开关门问间实东车长见觉学书写读认语词请谁让试详误设计论证评报档统计资术电脑络软删储启闭录输导页号标题级线组网]/u;

describe('the catalogue of texts', () => {
  it('has words at all', () => {
    expect(LINES.length).toBeGreaterThan(100);
  });

  it('uses no Simplified characters', () => {
    expect(LINES.filter((line) => SIMPLIFIED.test(line))).toEqual([]);
  });

  it('uses full-width punctuation between Chinese characters', () => {
    const halfWidth = /\p{Script=Han}[,;:!?]\s?\p{Script=Han}/u;
    // What the command line prints, shown as it is printed.
    const literal = '檔名: 位置: 說明';
    expect(LINES.filter((line) => halfWidth.test(line.replace(literal, '')))).toEqual([]);
  });

  it('never says only that an error occurred', () => {
    expect(LINES.filter((line) => line.includes('發生錯誤'))).toEqual([]);
  });

  it('uses the words of Taiwan', () => {
    const words = /文件夾|默認|菜單|保存文件|用戶|信息|屏幕|鼠標|打印|導出|文檔/u;
    expect(LINES.filter((line) => words.test(line))).toEqual([]);
  });
});
