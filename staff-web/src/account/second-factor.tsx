import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { MeDocument, StartSecondFactorDocument } from '../gql/graphql.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useSession } from '../session/session-context.ts';
import { type Enrolment, TotpEnrolment } from './totp-enrolment.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { RemoveSecondFactor } from './remove-second-factor.tsx';

type Step =
  | { name: 'idle' }
  | { name: 'app'; enrolment: Enrolment }
  | { name: 'codes'; codes: string[] }
  | { name: 'removed' };

/** Verifica in due passaggi: starts, confirms or removes the second factor (TOTP). */
export function SecondFactor({ onEnabled }: { onEnabled?(): void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const client = useApolloClient();
  const { run, busy, error } = useMutationAction(StartSecondFactorDocument);
  const [step, setStep] = useState<Step>({ name: 'idle' });
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function start() {
    const result = (await run({}))?.startSecondFactor;
    if (result?.__typename === 'StartSecondFactorSuccess') setStep({ name: 'app', enrolment: result });
    if (result?.__typename === 'SecondFactorAlreadyEnabled') setErrorMessage(result.message);
  }

  async function finish(next: Step) {
    setStep(next);
    await client.refetchQueries({ include: [MeDocument] });
  }

  if (step.name === 'codes')
    return <RecoveryCodes codes={step.codes} onSaved={() => (onEnabled ? onEnabled() : setStep({ name: 'idle' }))} />;
  if (step.name === 'app') {
    return (
      <TotpEnrolment
        enrolment={step.enrolment}
        onConfirmed={(codes) => void finish({ name: 'codes', codes })}
        onCancel={() => setStep({ name: 'idle' })}
      />
    );
  }
  if (me.secondFactor) return <RemoveSecondFactor onRemoved={() => void finish({ name: 'removed' })} />;
  return (
    <Stack align="flex-start">
      {error !== null && <RequestErrorAlert {...error} />}
      {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
      {step.name === 'removed' && <SuccessAlert>{t('account.removed')}</SuccessAlert>}
      <Text>{t('account.secondFactorOff')}</Text>
      <Button variant="outline" loading={busy} onClick={() => void start()}>
        {t('account.start')}
      </Button>
    </Stack>
  );
}
