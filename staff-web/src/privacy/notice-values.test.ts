import { expect, test } from 'vitest';
import { noticeInput, noticeValues } from './notice-values.ts';

const choices = {
  dpo: 'Anna Verdi',
  processors: ['Uno S.p.A.', 'Due S.r.l.'],
  externalUrl: null,
  customTexts: [{ id: 'rights', text: 'Parole nostre' }],
  template: [
    { id: 'dpo', title: 'Responsabile', paragraphs: [] },
    { id: 'rights', title: 'Diritti', paragraphs: [] },
  ],
};

test('a notice goes through the form as it was, with only the sections in own words', () => {
  const { template: _, ...asSent } = choices;
  expect(noticeInput(noticeValues(choices))).toEqual({ ...asSent, externalUrl: '' });
});

test('blank lines name nobody, and blank words leave the template', () => {
  const values = { ...noticeValues(choices), processors: '\n Uno S.p.A. \n\n', customTexts: { rights: '  ' } };
  expect(noticeInput(values)).toMatchObject({ processors: ['Uno S.p.A.'], customTexts: [] });
});
