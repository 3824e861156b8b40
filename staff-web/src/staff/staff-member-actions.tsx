import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, useAct } from '../mutations/use-mutation-action.ts';
import {
  type StaffMemberFragment,
  DisableStaffDocument,
  EnableStaffDocument,
  RemoveStaffSecondFactorDocument,
  ResendInvitationDocument,
  type StaffMemberInput,
} from '../gql/graphql.ts';
import { Done, Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';

type Outcome = { __typename: string; message?: string };

/** What an administrator can do about a colleague's way in. */
export function ColleagueActs({
  colleague: { id, name, email, state, secondFactor },
}: {
  colleague: StaffMemberFragment;
}) {
  const { t } = useTranslation();
  const [asking, ask] = useDisclosure(false);
  const [end, setEnd] = useState<{ done: string } | { refused: string } | null>(null);
  const disable = useAct(DisableStaffDocument);
  const enable = useAct(EnableStaffDocument);
  const resend = useAct(ResendInvitationDocument);
  const removeSecondFactor = useAct(RemoveStaffSecondFactorDocument);
  const trouble = [disable, enable, resend, removeSecondFactor].find((act) => act.trouble !== null)?.trouble;

  async function run<Data>(
    act: Act<Data, { input: StaffMemberInput }>,
    outcome: (data: Data) => Outcome,
    done: string,
  ) {
    setEnd(null);
    const data = await act.run({ input: { staffMemberId: id } });
    ask.close();
    if (data === null) return;
    const { __typename, message = '' } = outcome(data);
    setEnd(__typename === 'StaffMemberSuccess' ? { done } : { refused: message });
  }

  return (
    <Stack align="flex-start">
      {trouble && <Trouble {...trouble} />}
      {end !== null && ('done' in end ? <Done>{end.done}</Done> : <Refusal>{end.refused}</Refusal>)}
      {state === 'INVITED' && (
        <Button
          variant="outline"
          loading={resend.busy}
          onClick={() => void run(resend, (data) => data.resendInvitation, t('staff.invited', { email }))}
        >
          {t('staff.resend')}
        </Button>
      )}
      {secondFactor && (
        <Stack gap="xs" align="flex-start">
          <Text>{t('staff.removeSecondFactorHint')}</Text>
          <Button
            variant="outline"
            loading={removeSecondFactor.busy}
            onClick={() =>
              void run(removeSecondFactor, (data) => data.removeStaffSecondFactor, t('staff.secondFactorRemoved'))
            }
          >
            {t('staff.removeSecondFactor')}
          </Button>
        </Stack>
      )}
      {state === 'DISABLED' ? (
        <Button
          variant="outline"
          loading={enable.busy}
          onClick={() => void run(enable, (data) => data.enableStaff, t('staff.enabled', { name }))}
        >
          {t('staff.enable')}
        </Button>
      ) : (
        <Button variant="outline" color="red" onClick={ask.open}>
          {t('staff.disable')}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={ask.close}
        title={t('staff.disableTitle', { name })}
        closeButtonProps={{ 'aria-label': t('staff.cancel') }}
      >
        <Stack>
          <Text>{t('staff.disableText')}</Text>
          <Group justify="flex-end">
            <Button variant="subtle" onClick={ask.close}>
              {t('staff.cancel')}
            </Button>
            <Button
              color="red"
              loading={disable.busy}
              onClick={() => void run(disable, (data) => data.disableStaff, t('staff.disabled', { name }))}
            >
              {t('staff.disable')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
