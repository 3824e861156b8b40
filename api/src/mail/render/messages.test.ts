import { expect, test } from 'vitest';
import { getMailTranslate, type MailTextKey } from './messages.ts';
import english from '../../graphql/i18n/locales/en/mail.json' with { type: 'json' };
import italian from '../../graphql/i18n/locales/it/mail.json' with { type: 'json' };

const blanks = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test('every message exists in both languages with the same placeholders', () => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(italian).toSorted());
  for (const word of Object.keys(italian) as MailTextKey[]) {
    expect([word, blanks(english[word])]).toEqual([word, blanks(italian[word])]);
  }
});

test('interpolated values are not parsed as templates', () => {
  const name = '{{phone}} $t(thanks) $& <b>';
  expect(getMailTranslate('it')('greeting', { name })).toBe(`Gentile ${name},`);
  expect(getMailTranslate('en')('greeting', { name })).toBe(`Dear ${name},`);
});
