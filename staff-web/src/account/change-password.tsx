import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { ChangePasswordDocument, type ChangePasswordInput } from '../gql/graphql.ts';
import { isPasswordLongEnough, NewPasswordInput } from '../components/fields/new-password-input.tsx';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

/** Form that changes the member's own password. The request carries the current password. */
export function ChangePassword() {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ChangePasswordDocument);
  const [outcome, setOutcome] = useState<'changed' | { errorMessage: string } | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (password) => (password === '' ? t('account.currentMissing') : null),
      newPassword: (password) => (isPasswordLongEnough(password) ? null : t('newPassword.tooShort')),
    },
  });

  async function send(input: ChangePasswordInput) {
    setOutcome(null);
    const result = (await run({ input }))?.changePassword;
    if (result?.__typename === 'ChangePasswordSuccess') {
      form.reset();
      setOutcome('changed');
    }
    if (result?.__typename === 'TooManyAttempts') setOutcome({ errorMessage: result.message });
    if (result?.__typename !== 'InvalidInput') return;
    form.setErrors(toFieldErrors(result.errors));
    focusFirstInvalid(form, toFieldErrors(result.errors));
  }

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => focusFirstInvalid(form, errors),
      )}
      noValidate
    >
      <Stack align="stretch">
        {error !== null && <RequestErrorAlert {...error} />}
        {outcome === 'changed' && <SuccessAlert>{t('account.passwordChanged')}</SuccessAlert>}
        {outcome !== null && outcome !== 'changed' && <ErrorAlert>{outcome.errorMessage}</ErrorAlert>}
        <PasswordInput
          label={t('account.currentPassword')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          key={form.key('currentPassword')}
          {...form.getInputProps('currentPassword')}
        />
        <NewPasswordInput key={form.key('newPassword')} {...form.getInputProps('newPassword')} />
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('account.changePassword')}
        </Button>
      </Stack>
    </form>
  );
}
