import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { ConfirmSecondFactorDocument } from '../gql/graphql.ts';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { QrCode } from './qr-code.tsx';

/** TOTP secret, and the same secret as an otpauth URI for the QR code. */
export type Enrolment = { secret: string; uri: string };

type Props = { enrolment: Enrolment; onConfirmed(recoveryCodes: string[]): void; onCancel(): void };

/** Shows the TOTP secret and confirms it with a first code from the authenticator app. */
export function TotpEnrolment({ enrolment, onConfirmed, onCancel }: Props) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ConfirmSecondFactorDocument);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: (code) => (code.trim() === '' ? t('signIn.codeMissing') : null) },
  });

  async function send(input: { code: string }) {
    const result = (await run({ input }))?.confirmSecondFactor;
    if (result?.__typename === 'ConfirmSecondFactorSuccess') onConfirmed(result.recoveryCodes);
    if (result?.__typename !== 'InvalidInput') return;
    form.setErrors(toFieldErrors(result.errors));
    form.getInputNode('code')?.focus();
  }

  return (
    <Stack>
      <Text>{t('account.step1')}</Text>
      <QrCode text={enrolment.uri} label={t('account.qr')} />
      <Text size="sm">
        {t('account.byHand')} <Code fz="md">{enrolment.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</Code>
      </Text>
      <form
        onSubmit={form.onSubmit(
          (values) => void send(values),
          (errors) => focusFirstInvalid(form, errors),
        )}
        noValidate
      >
        <Stack>
          {error !== null && <RequestErrorAlert {...error} />}
          <Text>{t('account.step2')}</Text>
          <TextInput
            maw={240}
            label={t('account.code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            key={form.key('code')}
            {...form.getInputProps('code')}
          />
          <Group>
            <Button type="submit" loading={busy}>
              {t('account.confirm')}
            </Button>
            <Button variant="subtle" onClick={onCancel}>
              {t('account.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
