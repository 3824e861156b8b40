import { Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import type { SignInResult } from './use-sign-in.ts';

/** Email and password. */
export type Credentials = { email: string; password: string };

/** Form with email and password. After an error the email stays and the password is cleared. */
export function SignInForm(props: {
  email: string;
  busy: boolean;
  onSend(credentials: Credentials): Promise<SignInResult>;
}) {
  const { t } = useTranslation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: props.email, password: '' },
    validate: {
      email: (email) => (email.trim() === '' ? t('signIn.emailMissing') : null),
      password: (password) => (password === '' ? t('signIn.passwordMissing') : null),
    },
  });

  async function send(values: Credentials) {
    if ((await props.onSend(values)) !== 'refused') return;
    flushSync(() => form.setFieldValue('password', ''));
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
      <Stack gap="md">
        <TextInput
          size="md"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          size="md"
          label={t('signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Group justify="flex-end" mt={-8}>
          <Anchor component={Link} to="/password-dimenticata" size="sm">
            {t('signIn.forgotten')}
          </Anchor>
        </Group>
        <Button type="submit" size="md" fullWidth loading={props.busy}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
