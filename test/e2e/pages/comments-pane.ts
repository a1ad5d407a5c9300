import type { Locator } from '@playwright/test';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import type { ReportPage } from './report-page.ts';

/** The page of comments beside the paper. */
export class CommentsPane {
  readonly box: Locator;
  /** Where the new comment is written. */
  readonly draft: Locator;
  readonly tab: Locator;

  constructor({ inspector }: ReportPage) {
    this.box = inspector.box.getByRole('tabpanel', { name: /^註解/u });
    this.tab = inspector.box.getByRole('tab', { name: /^註解/u });
    this.draft = this.box.getByRole('textbox', { name: texts.text });
  }

  /** The thread about some words, or with some text. */
  thread(text: string): Locator {
    return this.box.getByRole('article').filter({ hasText: text });
  }

  act(text: string, name: string): Locator {
    return this.thread(text).getByRole('button', { name, exact: true });
  }

  filter(name: string): Locator {
    return this.box.getByRole('radio', { name });
  }
}
