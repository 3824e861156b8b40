import { expect, test } from 'vitest';
import { toNoticeInput, toNoticeValues } from './notice-values.ts';

const settings = {
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
  const { template: _, ...asSent } = settings;
  expect(toNoticeInput(toNoticeValues(settings))).toEqual({ ...asSent, externalUrl: '' });
});

test('blank lines name nobody, and blank words leave the template', () => {
  const values = { ...toNoticeValues(settings), processors: '\n Uno S.p.A. \n\n', customTexts: { rights: '  ' } };
  expect(toNoticeInput(values)).toMatchObject({ processors: ['Uno S.p.A.'], customTexts: [] });
});
