import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import type { SignInResult } from './use-sign-in.ts';

/** Second step of the sign-in: a TOTP code or a recovery code. */
export function SecondFactorForm(props: {
  busy: boolean;
  onSend(code: string): Promise<SignInResult>;
  onBack(): void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: (code) => (code.trim() === '' ? t('signIn.codeMissing') : null) },
  });

  async function send({ code }: { code: string }) {
    if ((await props.onSend(code)) !== 'refused') return;
    flushSync(() => form.setFieldValue('code', ''));
    form.getInputNode('code')?.focus();
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
          label={t('signIn.code')}
          description={t('signIn.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          data-autofocus
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <Button type="submit" size="md" fullWidth loading={props.busy}>
          {t('signIn.codeSubmit')}
        </Button>
        <Button variant="subtle" fullWidth onClick={props.onBack}>
          {t('signIn.back')}
        </Button>
      </Stack>
    </form>
  );
}
