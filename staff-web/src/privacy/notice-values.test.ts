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

test('toNoticeInput returns the stored settings with only the customised sections', () => {
  const { template: _, ...asSent } = settings;
  expect(toNoticeInput(toNoticeValues(settings))).toEqual({ ...asSent, externalUrl: '' });
});

test('toNoticeInput drops empty lines and empty sections', () => {
  const values = { ...toNoticeValues(settings), processors: '\n Uno S.p.A. \n\n', customTexts: { rights: '  ' } };
  expect(toNoticeInput(values)).toMatchObject({ processors: ['Uno S.p.A.'], customTexts: [] });
});
