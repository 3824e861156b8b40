import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { MeDocument, RequestPasswordResetDocument } from '../gql/graphql.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

/** Password dimenticata: requests a mail with a one-time link. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation();
  const municipality = useQuery(MeDocument).data?.municipality.name;
  const [sentTo, setSentTo] = useState<string | null>(null);
  const back = (
    <Anchor component={Link} to="/accedi">
      {t('forgotten.back')}
    </Anchor>
  );
  if (sentTo !== null) {
    return (
      <SignInLayout key="sent" focusHeading title={t('forgotten.sentTitle')} municipality={municipality}>
        <Stack mt="lg">
          <Text>{t('forgotten.sent', { email: sentTo })}</Text>
          <Text c="dimmed">{t('forgotten.notArrived')}</Text>
          {back}
        </Stack>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout key="ask" title={t('forgotten.title')} intro={t('forgotten.intro')} municipality={municipality}>
      <AskForm onSent={setSentTo} />
      {back}
    </SignInLayout>
  );
}

function AskForm({ onSent }: { onSent(email: string): void }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(RequestPasswordResetDocument);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (email) => (email.trim() === '' ? t('signIn.emailMissing') : null) },
  });

  async function send(input: { email: string }) {
    const data = await run({ input });
    if (data !== null) onSent(data.requestPasswordReset.email);
  }

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => focusFirstInvalid(form, errors),
      )}
      noValidate
    >
      <Stack my="lg">
        {error !== null && <RequestErrorAlert {...error} />}
        <TextInput
          size="md"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <Button type="submit" size="md" loading={busy}>
          {t('forgotten.submit')}
        </Button>
      </Stack>
    </form>
  );
}
