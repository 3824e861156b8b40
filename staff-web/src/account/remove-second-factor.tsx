import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { RemoveSecondFactorDocument } from '../gql/graphql.ts';
import { ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

/** Form that removes the member's own second factor. The request carries the password. */
export function RemoveSecondFactor({ onRemoved }: { onRemoved(): void }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(RemoveSecondFactorDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: { password: (password) => (password === '' ? t('signIn.passwordMissing') : null) },
  });

  async function send(input: { password: string }) {
    setErrorMessage(null);
    const result = (await run({ input }))?.removeSecondFactor;
    if (result?.__typename === 'RemoveSecondFactorSuccess') onRemoved();
    if (result?.__typename === 'TooManyAttempts') setErrorMessage(result.message);
    if (result?.__typename !== 'InvalidInput') return;
    form.setErrors(toFieldErrors(result.errors));
    form.getInputNode('password')?.focus();
  }

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => focusFirstInvalid(form, errors),
      )}
      noValidate
    >
      <Stack>
        {error !== null && <RequestErrorAlert {...error} />}
        {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
        <Text>{t('account.secondFactorOn')}</Text>
        <PasswordInput
          label={t('signIn.password')}
          description={t('account.removeHint')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" variant="outline" color="red" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('account.remove')}
        </Button>
      </Stack>
    </form>
  );
}
