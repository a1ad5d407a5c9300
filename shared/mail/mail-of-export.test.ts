import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { reportTitle } from '../model/report.ts';
import { err, ok } from '../model/result.ts';
import { DEFAULT_MAIL_WORDS, mailAsText, mailOfExport } from './mail-of-export.ts';

const report = smallReport();
const title = reportTitle(report);

describe('the mail that goes with an export', () => {
  it('says by default what is sent, and names nobody', () => {
    const mail = mailOfExport(DEFAULT_MAIL_WORDS, report, '成果_v1.docx');
    expect(mail).toEqual(
      ok({
        to: [],
        cc: [],
        subject: `檢送${title}`,
        text: `您好：\n\n檢送${title}電子檔 1 份（成果_v1.docx），請查收。\n\n測試機關　敬上\n`,
      }),
    );
    expect(mail.ok && mailAsText(mail.value)).toBe(
      `主旨：檢送${title}\n\n您好：\n\n檢送${title}電子檔 1 份（成果_v1.docx），請查收。\n\n測試機關　敬上\n`,
    );
  });

  it('fills every sign once, and takes nothing for a sign that was filled in', () => {
    const words = {
      to: '總局秘書室 <a@b.gov.tw>',
      cc: 'c@d.tw;e@f.tw',
      subject: '{年度}｜{機關}\n｜{檔名}｜{別的}',
      text: '{標題}{標題}',
    };
    const mail = mailOfExport(words, { ...report, agency: '{年度}局' }, '{標題}.odt');
    expect(mail).toMatchObject(
      ok({ subject: '115｜{年度}局 ｜{標題}.odt｜{別的}', to: [{ name: '總局秘書室' }] }),
    );
    expect(mail.ok && mailAsText(mail.value).split('\n').slice(0, 3)).toEqual([
      '收件人：總局秘書室 <a@b.gov.tw>',
      '副本：c@d.tw; e@f.tw',
      '主旨：115｜{年度}局 ｜{標題}.odt｜{別的}',
    ]);
  });

  it('is none while a receiver is no address', () => {
    const words = { ...DEFAULT_MAIL_WORDS, cc: '秘書室' };
    expect(mailOfExport(words, report, 'a.docx')).toEqual(
      err({ code: 'no-address', piece: '秘書室' }),
    );
  });
});
