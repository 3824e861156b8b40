import { useApolloClient } from '@apollo/client/react';
import { Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import {
  InviteStaffDocument,
  ResendInvitationDocument,
  StaffMembersDocument,
  type StaffMemberFragment,
  type StaffRole,
} from '../gql/graphql.ts';
import { ErrorAlert } from '../components/alerts.tsx';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { AccessFields } from './access-fields.tsx';

/** Invita una persona: creates an account and mails the link to set a password. */
export function InviteStaffPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { run, busy, error } = useMutationAction(InviteStaffDocument);
  const resend = useMutationAction(ResendInvitationDocument);
  const [invited, setInvited] = useState<{ message: string; staffMember: StaffMemberFragment } | null>(null);
  const form = useForm({
    initialValues: { email: '', name: '', role: 'OPERATOR' as StaffRole, placeIds: [] as string[], operatorId: '' },
    validate: {
      email: (email) => (email.trim() === '' ? t('staff.emailMissing') : null),
      name: (name) => (name.trim() === '' ? t('staff.nameMissing') : null),
    },
  });

  async function send({ operatorId, ...values }: typeof form.values) {
    const result = (await run({ input: { ...values, operatorId: operatorId || null } }))?.inviteStaff;
    if (result?.__typename === 'InvalidInput') {
      form.setErrors(toFieldErrors(result.errors));
      focusFirstInvalid(form, toFieldErrors(result.errors));
    }
    setInvited(result?.__typename === 'AlreadyInvited' ? result : null);
    if (result?.__typename === 'StaffMemberSuccess') await finish(result.staffMember);
  }

  async function sendAgain({ id: staffMemberId }: StaffMemberFragment) {
    const result = (await resend.run({ input: { staffMemberId } }))?.resendInvitation;
    if (result?.__typename === 'StaffMemberSuccess') return finish(result.staffMember);
    if (result !== undefined && invited !== null) setInvited({ ...invited, message: result.message });
  }

  async function finish({ email }: StaffMemberFragment) {
    await client.refetchQueries({ include: [StaffMembersDocument] });
    await navigate('/personale', { state: { done: t('staff.invited', { email }) } });
  }

  return (
    <Page title={t('staff.inviteTitle')}>
      <Card withBorder maw={640} p="lg">
        <form
          onSubmit={form.onSubmit(
            (values) => void send(values),
            (errors) => focusFirstInvalid(form, errors),
          )}
          noValidate
        >
          <Stack gap="lg">
            <Text>{t('staff.inviteIntro')}</Text>
            {error !== null && <RequestErrorAlert {...error} />}
            {resend.error !== null && <RequestErrorAlert {...resend.error} />}
            {invited !== null && (
              <ErrorAlert title={t('staff.alreadyInvited', { name: invited.staffMember.name })}>
                <Text size="sm">{invited.message}</Text>
                <Button
                  mt="sm"
                  variant="default"
                  loading={resend.busy}
                  onClick={() => void sendAgain(invited.staffMember)}
                >
                  {t('staff.resend')}
                </Button>
              </ErrorAlert>
            )}
            <TextInput type="email" label={t('staff.email')} autoComplete="off" {...form.getInputProps('email')} />
            <AccessFields form={form} />
            <Group>
              <Button type="submit" loading={busy}>
                {t('staff.submitInvite')}
              </Button>
              <Button component={Link} to="/personale" variant="subtle">
                {t('staff.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}
