import { CommentsPane } from './pages/comments-pane.ts';
import type { ReportPage } from './pages/report-page.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

async function writeTwoLines(report: ReportPage): Promise<void> {
  const { keyboard } = report.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('abcdef');
  await keyboard.press('Enter');
  await keyboard.type('ghijkl');
}

test('after a comment was given up the caret is where it was', async ({ openBlank }) => {
  const { program, report } = await openBlank();
  const { keyboard } = program.page;
  await writeTwoLines(report);
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await expect.poll(() => report.live.caret()).toBe(10);
  await keyboard.press('Control+Shift+M');
  await expect(new CommentsPane(report).draft).toBeFocused();
  await keyboard.press('Escape');
  await report.live.expectLive();
  await keyboard.type('X');
  await report.live.expectBlocks(['abcdef', 'ghijXkl']);
});

test('Shift+F6 from the self-score goes back to where the caret was', async ({ openBlank }) => {
  const { program, report } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('abcdef');
  await report.inspector.selfScore.focus();
  await keyboard.type('1');
  await keyboard.press('Shift+F6');
  await report.live.expectLive();
  await keyboard.type('X');
  await report.live.expectBlocks(['abcdefX']);
});

test('a click beside the caret of before has the last word', async ({ openBlank }) => {
  const { program, report } = await openBlank();
  const { keyboard } = program.page;
  await writeTwoLines(report);
  await report.inspector.selfScore.focus();
  await report.live.box
    .locator('p')
    .first()
    .click({ position: { x: 1, y: 10 } });
  await report.live.expectLive();
  await keyboard.type('X');
  await report.live.expectBlocks(['Xabcdef', 'ghijkl']);
});

test('Esc in a cell leaves the caret where it is, also behind a phrase that was given up', async ({
  openBlank,
}) => {
  const { program, report, ime } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('ab');
  await ime.compose('ㄋ');
  await ime.compose('ㄋㄧ');
  await ime.cancel();
  await ime.rest();
  await report.live.expectBlocks(['ab']);
  await keyboard.press('Escape');
  await report.live.expectLive();
  await keyboard.type('cd');
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await report.live.expectBlocks(['abcd你']);
});
