import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, focusFirst } from '../mutations/field-errors.ts';
import { useAct } from '../mutations/use-mutation-action.ts';
import { ChangePasswordDocument, type ChangePasswordInput } from '../gql/graphql.ts';
import { isLongEnough, NewPasswordInput } from '../components/fields/new-password-input.tsx';
import { Done, Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';

/** Changes one's own password, with the old one. */
export function ChangePassword() {
  const { t } = useTranslation();
  const { run, busy, trouble } = useAct(ChangePasswordDocument);
  const [end, setEnd] = useState<'changed' | { refused: string } | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (password) => (password === '' ? t('account.currentMissing') : null),
      newPassword: (password) => (isLongEnough(password) ? null : t('newPassword.tooShort')),
    },
  });

  async function send(input: ChangePasswordInput) {
    setEnd(null);
    const result = (await run({ input }))?.changePassword;
    if (result?.__typename === 'ChangePasswordSuccess') {
      form.reset();
      setEnd('changed');
    }
    if (result?.__typename === 'TooManyAttempts') setEnd({ refused: result.message });
    if (result?.__typename !== 'InvalidInput') return;
    form.setErrors(fieldErrors(result.errors));
    focusFirst(form, fieldErrors(result.errors));
  }

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => focusFirst(form, errors),
      )}
      noValidate
    >
      <Stack align="stretch">
        {trouble !== null && <Trouble {...trouble} />}
        {end === 'changed' && <Done>{t('account.passwordChanged')}</Done>}
        {end !== null && end !== 'changed' && <Refusal>{end.refused}</Refusal>}
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
