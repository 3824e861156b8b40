import type { PrivacyNoticeInput } from '../gql/graphql.ts';

type Choices = {
  dpo: string | null;
  processors: readonly string[];
  externalUrl: string | null;
  ownWords: readonly { id: string; text: string }[];
  template: readonly { id: string }[];
};

/** The notice as the form holds it: processors a line each, own words by section. */
export type NoticeValues = { dpo: string; processors: string; externalUrl: string; ownWords: Record<string, string> };

/** What the form begins with. */
export function noticeValues({ dpo, processors, externalUrl, ownWords, template }: Choices): NoticeValues {
  return {
    dpo: dpo ?? '',
    processors: processors.join('\n'),
    externalUrl: externalUrl ?? '',
    ownWords: Object.fromEntries(template.map(({ id }) => [id, ownWords.find((own) => own.id === id)?.text ?? ''])),
  };
}

/** What is sent: empty sections are the template's. */
export function noticeInput({ dpo, processors, externalUrl, ownWords }: NoticeValues): PrivacyNoticeInput {
  return {
    dpo,
    externalUrl,
    processors: processors
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    ownWords: Object.entries(ownWords)
      .filter(([, text]) => text.trim() !== '')
      .map(([id, text]) => ({ id, text })),
  };
}
