import type { PrivacyNoticeInput } from '../gql/graphql.ts';

type ResolutionsForm = {
  dpo: string | null;
  processors: readonly string[];
  externalUrl: string | null;
  customTexts: readonly { id: string; text: string }[];
  template: readonly { id: string }[];
};

/** Values of the form: one processor per line, custom texts by section. */
export type NoticeValues = {
  dpo: string;
  processors: string;
  externalUrl: string;
  customTexts: Record<string, string>;
};

/** Returns the initial values of the form. */
export function toNoticeValues({ dpo, processors, externalUrl, customTexts, template }: ResolutionsForm): NoticeValues {
  return {
    dpo: dpo ?? '',
    processors: processors.join('\n'),
    externalUrl: externalUrl ?? '',
    customTexts: Object.fromEntries(
      template.map(({ id }) => [id, customTexts.find((own) => own.id === id)?.text ?? '']),
    ),
  };
}

/** Returns the mutation input. Empty sections use the template's text. */
export function toNoticeInput({
  dpo,
  processors,
  externalUrl,
  customTexts,
}: NoticeValues): Omit<PrivacyNoticeInput, 'version'> {
  return {
    dpo,
    externalUrl,
    processors: processors
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    customTexts: Object.entries(customTexts)
      .filter(([, text]) => text.trim() !== '')
      .map(([id, text]) => ({ id, text })),
  };
}
