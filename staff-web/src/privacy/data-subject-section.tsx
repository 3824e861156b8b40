import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showFieldErrors } from '../mutations/show-field-errors.ts';
import { PersonalDataDocument, type PersonalDataPartsFragment } from '../gql/graphql.ts';
import { SuccessAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { DataSubjectResults } from './data-subject-results.tsx';

type Match = { contact: string; data: PersonalDataPartsFragment };

/** Answers requests of data subjects (GDPR articles 15 and 17): finds their bookings by email or phone. */
export function DataSubjectSection() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [match, setMatch] = useState<Match | null>(null);
  const [erased, setErased] = useState<number | null>(null);
  const form = useForm({ initialValues: { contact: '' } });

  async function find({ contact }: { contact: string }) {
    setMatch(null);
    setFailed(false);
    setErased(null);
    if (contact.trim() === '') return form.setFieldError('contact', t('privacy.person.contactMissing'));
    setBusy(true);
    // Personal data must not stay in the Apollo cache.
    const { data } = await client
      .query({ query: PersonalDataDocument, variables: { input: { contact } }, fetchPolicy: 'no-cache' })
      .catch(() => ({ data: undefined }));
    setBusy(false);
    const result = data?.personalData;
    if (result === undefined) return setFailed(true);
    if ('errors' in result) return showFieldErrors(form, result);
    setMatch({ contact, data: result });
  }

  return (
    <Section title={t('privacy.person.title')}>
      <Stack gap="md">
        <Text>{t('privacy.person.intro')}</Text>
        <form noValidate onSubmit={form.onSubmit((values) => void find(values))}>
          <Stack gap="sm">
            <TextInput
              label={t('privacy.person.contact')}
              description={t('privacy.person.contactHint')}
              maw={460}
              maxLength={300}
              autoComplete="off"
              {...form.getInputProps('contact')}
            />
            <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
              {t('privacy.person.find')}
            </Button>
          </Stack>
        </form>
        {failed && <RequestErrorAlert />}
        {erased !== null && <SuccessAlert>{t('privacy.person.erased', { count: erased })}</SuccessAlert>}
        {match !== null && (
          <DataSubjectResults
            key={match.data.takenAt}
            {...match}
            onErased={(bookings) => {
              setMatch(null);
              setErased(bookings);
            }}
          />
        )}
      </Stack>
    </Section>
  );
}
