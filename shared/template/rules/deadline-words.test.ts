import { testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import { deadlineWords } from './deadline-words.ts';

const deadline = { id: 't1', who: '各單位', what: '送件', printed: '', pattern: null, place: '' };

testRule(deadlineWords, {
  valid: [
    ['no deadline at all', smallForm()],
    ['one for which the source prints no day', smallForm({ deadlines: [deadline] })],
  ],
  invalid: [
    [
      'one that does not say what is due',
      smallForm({ deadlines: [deadline, { ...deadline, id: 't2', what: ' ' }] }),
      ['deadlines.1.what：沒有寫要做什麼，請填寫，或刪除這一項期限。'],
    ],
  ],
});
