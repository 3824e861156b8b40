import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../booking/phone-text.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import styles from '../../components/divided-list.module.css';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import {
  type InvitationRecordFragment,
  ResendInvitationToBookDocument,
  WithdrawInvitationDocument,
} from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { OPEN_STATES, STATE_COLORS } from './invitation-states.ts';

type Props = { invitations: readonly InvitationRecordFragment[]; onChanged(message: string): void };

/** The invitations of a group, with buttons to send an open one again and to withdraw it. */
export function InvitationRows({ invitations, onChanged }: Props) {
  const { t } = useTranslation();
  const resend = useMutationAction(ResendInvitationToBookDocument);
  const withdraw = useMutationAction(WithdrawInvitationDocument);
  const [problem, setProblem] = useState<string | null>(null);

  async function change(
    kind: 'resend' | 'withdraw',
    { id: invitationId, version, ...person }: InvitationRecordFragment,
  ) {
    setProblem(null);
    const input = { invitationId, version };
    const result =
      kind === 'resend'
        ? (await resend.run({ input }))?.resendInvitationToBook
        : (await withdraw.run({ input }))?.withdrawInvitation;
    const name = `${person.name} ${person.surname}`;
    if (result?.__typename === 'ChangeInvitationSuccess') return onChanged(t(`invitations.done.${kind}`, { name }));
    if (result !== undefined) setProblem(result.message);
  }

  const error = resend.error ?? withdraw.error;
  return (
    <>
      {error !== null && <RequestErrorAlert {...error} />}
      {problem !== null && <ErrorAlert>{problem}</ErrorAlert>}
      {invitations.length === 0 && <Text>{t('invitations.nobody')}</Text>}
      <ul className={styles.list}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <Group justify="space-between" align="flex-start">
              <Person invitation={invitation} />
              {OPEN_STATES.includes(invitation.state) && (
                <Group gap="xs">
                  {(['resend', 'withdraw'] as const).map((kind) => (
                    <Button
                      key={kind}
                      variant="subtle"
                      aria-label={`${t(`invitations.${kind}`)}: ${invitation.name} ${invitation.surname}`}
                      disabled={resend.busy || withdraw.busy}
                      onClick={() => void change(kind, invitation)}
                    >
                      {t(`invitations.${kind}`)}
                    </Button>
                  ))}
                </Group>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}

function Person({ invitation }: { invitation: InvitationRecordFragment }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { surname, name, email, phone, reference, state, sentAt, openedAt, bookingNumber, erasedAt } = invitation;
  const facts = [
    t('invitations.sentAt', { when: instantText(sentAt, zone) }),
    openedAt === null ? '' : t('invitations.openedAt', { when: instantText(openedAt, zone) }),
    bookingNumber === null ? '' : t('invitations.bookingNumber', { number: bookingNumber }),
  ];
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      <b>{erasedAt === null ? `${surname} ${name}` : t('invitations.erased')}</b>{' '}
      <Badge color={STATE_COLORS[state]} variant="light" tt="none">
        {t(`invitations.state.${state}`)}
      </Badge>
      <br />
      {[email, phone === null ? '' : phoneText(phone), reference].filter(Boolean).join(' · ')}
      <Text span display="block" size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </span>
  );
}
