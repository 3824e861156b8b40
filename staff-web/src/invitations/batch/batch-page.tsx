import { useQuery } from '@apollo/client/react';
import { Button, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { SuccessAlert } from '../../components/alerts.tsx';
import { NotFound } from '../../components/not-found.tsx';
import { Page } from '../../components/page.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { Section } from '../../components/section.tsx';
import { InvitationBatchPageDocument, type InvitationBatchPageQuery, type InvitationState } from '../../gql/graphql.ts';
import { dateText } from '../../municipality-time/calendar.ts';
import { useToday } from '../../municipality-time/use-wall-now.ts';
import { CountsText } from '../counts-text.tsx';
import { InvitePerson } from '../invite-person.tsx';
import { ExportInvitations } from './export-invitations.tsx';
import { InvitationRows } from './invitation-rows.tsx';
import { INVITATION_STATES } from './invitation-states.ts';

/** Gruppo di inviti: its counts, the invitation of each person, one more person, and the export. */
export function BatchPage() {
  const { t } = useTranslation();
  const { id: batchId = '' } = useParams();
  const today = useToday();
  const { state: notice } = useLocation() as { state: { done?: string } | null };
  const [done, setDone] = useState(notice?.done ?? null);
  const [state, setState] = useState<InvitationState | null>(null);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(InvitationBatchPageDocument, {
    variables: { batchId, state, after: null },
    fetchPolicy: 'network-only',
  });
  const page = data ?? previousData;
  const reload = () => void refetch().catch(() => undefined);
  if (page === undefined) {
    return (
      <Page title={t('invitations.title')}>
        {error && !loading ? <RequestErrorAlert onRetry={reload} /> : <Loader />}
      </Page>
    );
  }
  const batch = page.invitationBatch;
  if (batch === null) return <NotFound />;
  const { nodes, endCursor } = page.invitations;
  const show = (message: string) => {
    setDone(message);
    reload();
  };
  return (
    <Page title={batch.serviceName}>
      <Stack gap="lg" maw={960}>
        {done !== null && <SuccessAlert key={done}>{done}</SuccessAlert>}
        <div>
          <Text>{`${batch.placeName}, ${t('invitations.until', { day: dateText(batch.until) })}`}</Text>
          <CountsText counts={batch.counts} />
        </div>
        <ExportInvitations batchId={batchId} />
        <Section title={t('invitations.people')}>
          <Stack gap="md">
            <NativeSelect
              maw={320}
              label={t('invitations.show')}
              value={state ?? ''}
              onChange={({ currentTarget }) => setState((currentTarget.value || null) as InvitationState | null)}
              data={[
                { value: '', label: t('invitations.everyState') },
                ...INVITATION_STATES.map((value) => ({ value, label: t(`invitations.state.${value}`) })),
              ]}
            />
            <InvitationRows invitations={nodes} onChanged={show} />
            {endCursor !== null && (
              <Button
                variant="outline"
                onClick={() =>
                  void fetchMore({ variables: { after: endCursor }, updateQuery: appendPage }).catch(() => undefined)
                }
                style={{ alignSelf: 'center' }}
              >
                {t('invitations.more')}
              </Button>
            )}
          </Stack>
        </Section>
        {batch.until >= today && (
          <Section title={t('invitations.addOne')}>
            <InvitePerson target={{ batchId }} onSent={() => show(t('invitations.sent', { count: 1 }))} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function appendPage(
  before: InvitationBatchPageQuery,
  { fetchMoreResult: { invitations } }: { fetchMoreResult: InvitationBatchPageQuery },
): InvitationBatchPageQuery {
  return { ...before, invitations: { ...invitations, nodes: [...before.invitations.nodes, ...invitations.nodes] } };
}
