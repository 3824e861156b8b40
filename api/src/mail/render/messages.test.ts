import { expect, test } from 'vitest';
import { getMailTranslate, type MailTextKey } from './messages.ts';
import english from '../../graphql/i18n/locales/en/mail.json' with { type: 'json' };
import italian from '../../graphql/i18n/locales/it/mail.json' with { type: 'json' };

const blanks = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test('every word exists in both languages and speaks of the same things', () => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(italian).toSorted());
  for (const word of Object.keys(italian) as MailTextKey[]) {
    expect([word, blanks(english[word])]).toEqual([word, blanks(italian[word])]);
  }
});

test('what people typed is put into a sentence as it is, even if it looks like a template', () => {
  const name = '{{phone}} $t(thanks) $& <b>';
  expect(getMailTranslate('it')('greeting', { name })).toBe(`Gentile ${name},`);
  expect(getMailTranslate('en')('greeting', { name })).toBe(`Dear ${name},`);
});
