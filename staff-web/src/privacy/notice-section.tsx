import { useApolloClient } from '@apollo/client/react';
import { Accordion, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { showFieldErrors } from '../mutations/show-field-errors.ts';
import {
  PreviewPrivacyNoticeDocument,
  type PrivacySettingsPartsFragment,
  PublishPrivacyNoticeDocument,
} from '../gql/graphql.ts';
import { useVersionedForm } from '../mutations/use-versioned-form.ts';
import { ErrorAlert, SuccessAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { NoticePreview, type PreviewedSection } from './notice-preview.tsx';
import { toNoticeInput, toNoticeValues } from './notice-values.ts';

/** Form of the privacy notice: data of the municipality, custom texts, preview and publication. */
export function NoticeSection({ settings }: { settings: PrivacySettingsPartsFragment['notice'] }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { run, busy, error } = useMutationAction(PublishPrivacyNoticeDocument);
  const [preview, setPreview] = useState<readonly PreviewedSection[] | null>(null);
  const [published, setPublished] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const form = useForm({ initialValues: toNoticeValues(settings) });

  const { seen, conflictMessage, showConflict, markSaved } = useVersionedForm(form, {
    record: settings,
    toValues: toNoticeValues,
  });

  async function showPreview(values: typeof form.values) {
    setFailed(false);
    setPublished(null);
    const { data } = await client
      .query({
        query: PreviewPrivacyNoticeDocument,
        variables: { input: { ...toNoticeInput(values), version: seen.version } },
        fetchPolicy: 'no-cache',
      })
      .catch(() => ({ data: undefined }));
    const result = data?.previewPrivacyNotice;
    if (result === undefined) return setFailed(true);
    if ('errors' in result) return showFieldErrors(form, result);
    setPreview(result.sections);
  }

  async function publish(values: typeof form.values) {
    setPublished(null);
    const result = (await run({ input: { ...toNoticeInput(values), version: seen.version } }))?.publishPrivacyNotice;
    if (result === undefined) return;
    if ('errors' in result) return showFieldErrors(form, result);
    if (result.__typename === 'NoticeConflict') return showConflict(result.message, result.settings);
    markSaved(result.settings);
    setPublished(result.notice.version);
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
            {settings.template.map(({ id, title, paragraphs }) => (
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
          {preview !== null && <NoticePreview sections={preview} />}
          {failed && <RequestErrorAlert />}
          {error && <RequestErrorAlert message={error.message} />}
          {conflictMessage !== null && <ErrorAlert>{conflictMessage}</ErrorAlert>}
          {published !== null && <SuccessAlert>{t('privacy.notice.published', { version: published })}</SuccessAlert>}
          <Group>
            <Button variant="default" onClick={() => void showPreview(form.values)}>
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
