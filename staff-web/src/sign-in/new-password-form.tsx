import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { SetPasswordDocument } from '../gql/graphql.ts';
import { isPasswordLongEnough, NewPasswordInput } from '../components/fields/new-password-input.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

type Props = {
  token: string;
  email: string;
  onPasswordSet(email: string, signedIn: boolean): void;
  onNotValid(): void;
};

/** Form that sets a password with the token of a one-time link. */
export function NewPasswordForm({ token, email, onPasswordSet, onNotValid }: Props) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(SetPasswordDocument);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: { password: (password) => (isPasswordLongEnough(password) ? null : t('newPassword.tooShort')) },
  });

  async function send({ password }: { password: string }) {
    const result = (await run({ input: { token, password } }))?.setPassword;
    if (result?.__typename === 'SetPasswordSuccess') onPasswordSet(result.email, result.staffMember !== null);
    if (result?.__typename === 'LinkNotValid') onNotValid();
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
      <Stack mt="lg">
        {error !== null && <RequestErrorAlert {...error} />}
        {/* Hidden input, so that password managers store the password with its user name. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordInput size="md" key={form.key('password')} {...form.getInputProps('password')} />
        <Button type="submit" size="md" loading={busy}>
          {t('newPassword.submit')}
        </Button>
      </Stack>
    </form>
  );
}
