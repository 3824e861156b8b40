import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MutationAction, useMutationAction } from '../mutations/use-mutation-action.ts';
import {
  type StaffMemberFragment,
  DisableStaffDocument,
  EnableStaffDocument,
  RemoveStaffSecondFactorDocument,
  ResendInvitationDocument,
  type StaffMemberInput,
} from '../gql/graphql.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

type Outcome = { __typename: string; message?: string };

/**
 * Actions of an administrator on a member's account: resend the invitation, remove the second factor, disable, enable.
 */
export function StaffMemberActions({
  member: { id, name, email, state, secondFactor },
}: {
  member: StaffMemberFragment;
}) {
  const { t } = useTranslation();
  const [confirming, confirm] = useDisclosure(false);
  const [outcome, setOutcome] = useState<{ done: string } | { errorMessage: string } | null>(null);
  const disable = useMutationAction(DisableStaffDocument);
  const enable = useMutationAction(EnableStaffDocument);
  const resend = useMutationAction(ResendInvitationDocument);
  const removeSecondFactor = useMutationAction(RemoveStaffSecondFactorDocument);
  const error = [disable, enable, resend, removeSecondFactor].find((mutation) => mutation.error !== null)?.error;

  async function run<Data>(
    mutation: MutationAction<Data, { input: StaffMemberInput }>,
    outcome: (data: Data) => Outcome,
    done: string,
  ) {
    setOutcome(null);
    const data = await mutation.run({ input: { staffMemberId: id } });
    confirm.close();
    if (data === null) return;
    const { __typename, message = '' } = outcome(data);
    setOutcome(__typename === 'StaffMemberSuccess' ? { done } : { errorMessage: message });
  }

  return (
    <Stack align="flex-start">
      {error && <RequestErrorAlert {...error} />}
      {outcome !== null &&
        ('done' in outcome ? (
          <SuccessAlert>{outcome.done}</SuccessAlert>
        ) : (
          <ErrorAlert>{outcome.errorMessage}</ErrorAlert>
        ))}
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
        <Button variant="outline" color="red" onClick={confirm.open}>
          {t('staff.disable')}
        </Button>
      )}
      <Modal
        opened={confirming}
        onClose={confirm.close}
        title={t('staff.disableTitle', { name })}
        closeButtonProps={{ 'aria-label': t('staff.cancel') }}
      >
        <Stack>
          <Text>{t('staff.disableText')}</Text>
          <Group justify="flex-end">
            <Button variant="subtle" onClick={confirm.close}>
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
