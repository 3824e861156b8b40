import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import { MeDocument, StartSecondFactorDocument } from '../gql/graphql.ts';
import { Done, Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { useSession } from '../session/session-context.ts';
import { type Enrolment, PutIntoApp } from './totp-enrolment.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { RemoveSecondFactor } from './remove-second-factor.tsx';

type Step =
  | { name: 'rest' }
  | { name: 'app'; enrolment: Enrolment }
  | { name: 'codes'; codes: string[] }
  | { name: 'removed' };

/** Verifica in due passaggi: off, being put into the app, or on. */
export function SecondFactor() {
  const { t } = useTranslation();
  const { me } = useSession();
  const client = useApolloClient();
  const { run, busy, trouble } = useAct(StartSecondFactorDocument);
  const [step, setStep] = useState<Step>({ name: 'rest' });
  const [refused, setRefused] = useState<string | null>(null);

  async function start() {
    const result = (await run({}))?.startSecondFactor;
    if (result?.__typename === 'StartSecondFactorSuccess') setStep({ name: 'app', enrolment: result });
    if (result?.__typename === 'SecondFactorAlreadyEnabled') setRefused(result.message);
  }

  async function ended(next: Step) {
    setStep(next);
    await client.refetchQueries({ include: [MeDocument] });
  }

  if (step.name === 'codes') return <RecoveryCodes codes={step.codes} onKept={() => setStep({ name: 'rest' })} />;
  if (step.name === 'app') {
    return (
      <PutIntoApp
        enrolment={step.enrolment}
        onConfirmed={(codes) => void ended({ name: 'codes', codes })}
        onCancel={() => setStep({ name: 'rest' })}
      />
    );
  }
  if (me.secondFactor) return <RemoveSecondFactor onRemoved={() => void ended({ name: 'removed' })} />;
  return (
    <Stack align="flex-start">
      {trouble !== null && <Trouble {...trouble} />}
      {refused !== null && <Refusal>{refused}</Refusal>}
      {step.name === 'removed' && <Done>{t('account.removed')}</Done>}
      <Text>{t('account.secondFactorOff')}</Text>
      <Button variant="outline" loading={busy} onClick={() => void start()}>
        {t('account.start')}
      </Button>
    </Stack>
  );
}
