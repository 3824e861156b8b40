import { useApolloClient } from '@apollo/client/react';
import { Accordion, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import { showErrors } from '../mutations/show-field-errors.ts';
import {
  PreviewPrivacyNoticeDocument,
  type PrivacySettingsPartsFragment,
  PublishPrivacyNoticeDocument,
} from '../gql/graphql.ts';
import { Done } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { NoticePreviewPart, type PreviewedSection } from './notice-preview.tsx';
import { noticeInput, noticeValues } from './notice-values.ts';

/** The privacy notice: the comune's data, its own words where it wants them, a look beforehand, and publishing. */
export function NoticePart({ choices }: { choices: PrivacySettingsPartsFragment['notice'] }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { run, busy, trouble } = useAct(PublishPrivacyNoticeDocument);
  const [preview, setPreview] = useState<readonly PreviewedSection[] | null>(null);
  const [published, setPublished] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const form = useForm({ initialValues: noticeValues(choices) });

  async function look(values: typeof form.values) {
    setFailed(false);
    setPublished(null);
    const { data } = await client
      .query({
        query: PreviewPrivacyNoticeDocument,
        variables: { input: noticeInput(values) },
        fetchPolicy: 'no-cache',
      })
      .catch(() => ({ data: undefined }));
    const answer = data?.previewPrivacyNotice;
    if (answer === undefined) return setFailed(true);
    if ('errors' in answer) return showErrors(form, answer);
    setPreview(answer.sections);
  }

  async function publish(values: typeof form.values) {
    setPublished(null);
    const answer = (await run({ input: noticeInput(values) }))?.publishPrivacyNotice;
    if (answer === undefined) return;
    if ('errors' in answer) return showErrors(form, answer);
    setPublished(answer.notice.version);
    setPreview(null);
  }

  return (
    <Section title={t('privacy.notice.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => void publish(values))}>
        <Stack gap="md">
          <Text>{t('privacy.notice.intro')}</Text>
          <a href="/privacy" target="_blank" rel="noopener">
            {t('privacy.notice.read')}
          </a>
          <Textarea
            label={t('privacy.notice.dpo')}
            description={t('privacy.notice.dpoHint')}
            autosize
            minRows={2}
            maxLength={500}
            {...form.getInputProps('dpo')}
          />
          <Textarea
            label={t('privacy.notice.processors')}
            description={t('privacy.notice.processorsHint')}
            autosize
            minRows={2}
            {...form.getInputProps('processors')}
          />
          <TextInput
            label={t('privacy.notice.externalUrl')}
            description={t('privacy.notice.externalUrlHint')}
            type="url"
            maxLength={2000}
            {...form.getInputProps('externalUrl')}
          />
          <Text>{t('privacy.notice.sectionsIntro')}</Text>
          <Accordion variant="contained" order={3}>
            {choices.template.map(({ id, title, paragraphs }) => (
              <Accordion.Item key={id} value={id}>
                <Accordion.Control>{title}</Accordion.Control>
                <Accordion.Panel>
                  <Stack gap="xs">
                    <Text size="sm">{t('privacy.notice.template')}</Text>
                    {paragraphs.map((paragraph) => (
                      <Text key={paragraph} size="sm" c="dimmed">
                        {paragraph}
                      </Text>
                    ))}
                    <Textarea
                      label={t('privacy.notice.customTexts', { title })}
                      autosize
                      minRows={3}
                      maxLength={4000}
                      {...form.getInputProps(`customTexts.${id}`)}
                    />
                  </Stack>
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
          {preview !== null && <NoticePreviewPart sections={preview} />}
          {failed && <Trouble />}
          {trouble && <Trouble message={trouble.message} />}
          {published !== null && <Done>{t('privacy.notice.published', { version: published })}</Done>}
          <Group>
            <Button variant="default" onClick={() => void look(form.values)}>
              {t('privacy.notice.preview')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('privacy.notice.publish')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('privacy.notice.publishHint')}
            </Text>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
