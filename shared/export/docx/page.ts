import { Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { exportTexts } from '../../texts/export.ts';
import { PAGE } from './measures.ts';
import { STYLE } from './styles.ts';

/** A4 upright, and the number of the page at its foot: 「第 3 頁，共 12 頁」. */
export function pageSetup(): Pick<ISectionOptions, 'properties' | 'footers'> {
  const { width, height, margin, footer } = PAGE;
  return {
    properties: {
      page: {
        size: { width, height },
        margin: {
          top: margin,
          right: margin,
          bottom: margin,
          left: margin,
          header: footer,
          footer,
        },
      },
    },
    footers: { default: pageNumberFooter() },
  };
}

function pageNumberFooter(): Footer {
  const { before, between, after } = exportTexts.footer;
  const field = (name: string) => new TextRun({ children: [name] });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [
          new TextRun({ text: before }),
          field(PageNumber.CURRENT),
          new TextRun({ text: between }),
          field(PageNumber.TOTAL_PAGES),
          new TextRun({ text: after }),
        ],
      }),
    ],
  });
}
