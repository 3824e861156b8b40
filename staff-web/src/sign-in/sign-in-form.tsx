import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../look/trouble.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Email and password. What is wrong is said above; the email stays, the password is typed again. */
export function SignInForm() {
  const { t } = useTranslation();
  const { signIn, busy, problem } = useSignIn();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.trim() === '' ? t('signIn.emailMissing') : null),
      password: (password) => (password === '' ? t('signIn.passwordMissing') : null),
    },
    onSubmitPreventDefault: 'always',
  });

  async function send(values: typeof form.values) {
    if (await signIn(values)) return;
    flushSync(() => form.setFieldValue('password', ''));
    form.getInputNode('password')?.focus();
  }

  return (
    <form onSubmit={form.onSubmit((values) => void send(values), focusFirst(form))} noValidate>
      <Stack mt="lg" gap="md">
        {problem?.kind === 'trouble' && <Trouble />}
        {problem?.kind === 'refused' && (
          <Alert color="red" role="alert" title={t('signIn.refused')}>
            {problem.message}
          </Alert>
        )}
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
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}

function focusFirst(form: { getInputNode(path: string): HTMLElement | null }) {
  return (errors: Record<string, unknown>) => {
    const [first] = Object.keys(errors);
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
}
