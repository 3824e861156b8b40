import { useQuery } from '@apollo/client/react';
import { Card, Loader, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DateField } from '../components/fields/date-field.tsx';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { InvitableServicesDocument, type InvitableServicesQuery } from '../gql/graphql.ts';
import { shiftDay } from '../municipality-time/calendar.ts';
import { useToday } from '../municipality-time/use-wall-now.ts';
import { usePlaces } from '../places/places-context.ts';
import { InviteList } from './list/invite-list.tsx';
import { InvitePerson } from './invite-person.tsx';

/** Days from today to the last day that the form proposes. */
const PROPOSED_DAYS = 30;

/** Nuovo invito: chooses service and last day, then invites a list of people or one person. */
export function NewInvitationPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(InvitableServicesDocument);
  return (
    <Page title={t('invitations.new')}>
      {data === undefined ? (
        error && !loading ? (
          <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Loader />
        )
      ) : (
        <NewInvitation catalogue={data.staffCatalogue} />
      )}
    </Page>
  );
}

function NewInvitation({ catalogue }: { catalogue: InvitableServicesQuery['staffCatalogue'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const groups = useServiceGroups(catalogue);
  const [serviceId, setServiceId] = useState('');
  const [until, setUntil] = useState<string | null>(shiftDay(today, PROPOSED_DAYS));
  const [kind, setKind] = useState<'list' | 'person'>('list');
  const target = { serviceId, until };
  const finish = (batchId: string, count: number) =>
    void navigate(`/inviti/${batchId}`, { state: { done: t('invitations.sent', { count }) } });
  return (
    <Card withBorder maw={860} p="lg">
      <Stack gap="lg">
        <Text>{t('invitations.newIntro')}</Text>
        <NativeSelect
          label={t('invitations.service')}
          withAsterisk
          value={serviceId}
          onChange={({ currentTarget }) => setServiceId(currentTarget.value)}
          data={[{ value: '', label: t('invitations.chooseService') }, ...groups]}
        />
        <DateField
          label={t('invitations.lastDay')}
          description={t('invitations.lastDayHint')}
          withAsterisk
          minDate={today}
          value={until}
          onChange={setUntil}
          maw={320}
        />
        <SegmentedControl
          aria-label={t('invitations.whom')}
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
          data={(['list', 'person'] as const).map((value) => ({ value, label: t(`invitations.kind.${value}`) }))}
        />
        {kind === 'list' ? (
          <InviteList target={target} onSent={finish} />
        ) : (
          <InvitePerson target={target} onSent={(batchId) => finish(batchId, 1)} />
        )}
      </Stack>
    </Card>
  );
}

function useServiceGroups({ places, services }: InvitableServicesQuery['staffCatalogue']) {
  const accessible = usePlaces();
  return places
    .filter(({ id }) => accessible.some((place) => place.id === id))
    .map(({ id, name }) => ({
      group: name,
      items: services
        .filter(
          (service) => service.placeId === id && service.retiredAt === null && service.externalBookingUrl === null,
        )
        .map((service) => ({ value: service.id, label: service.name })),
    }))
    .filter(({ items }) => items.length > 0);
}
