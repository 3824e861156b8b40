import { useQuery } from '@apollo/client/react';
import { Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockedSlotsDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { SuccessAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { shiftDay } from '../municipality-time/calendar.ts';
import { useToday } from '../municipality-time/use-wall-now.ts';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useSession } from '../session/session-context.ts';
import { BlockForm } from './block-form.tsx';
import { BlockedSlotsList } from './blocked-slots-list.tsx';

const SHOWN_DAYS = 180;

/** Fasce bloccate: time in which operators cannot be booked. */
export function BlockedSlotsPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const today = useToday();
  const [done, setDone] = useState<string | null>(null);
  const { data, error, loading, refetch } = useQuery(BlockedSlotsDocument, {
    variables: { input: { from: today, to: shiftDay(today, SHOWN_DAYS) } },
    fetchPolicy: 'cache-and-network',
  });
  const refresh = () => void refetch().catch(() => undefined);
  const operators = (data?.staffCatalogue.operators ?? []).filter(
    ({ id, retiredAt }) => retiredAt === null && (me.role !== 'OPERATOR' || id === me.operatorId),
  );

  return (
    <Page title={t('blocked.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('blocked.intro')}</Text>
        {done !== null && <SuccessAlert>{done}</SuccessAlert>}
        {error && !loading && <RequestErrorAlert onRetry={refresh} />}
        {data === undefined ? (
          loading && <Loader />
        ) : (
          <>
            {operators.length > 0 && (
              <Section title={t('blocked.new')}>
                <BlockForm
                  operators={operators}
                  onSaved={(bookings) => {
                    setDone(`${t('blocked.blockedNow')} ${summarizeResolutions(t, bookings)}`.trim());
                    refresh();
                  }}
                />
              </Section>
            )}
            <Section title={t('blocked.coming')}>
              <BlockedSlotsList
                slots={data.blockedSlots}
                unblockableOperatorIds={operators.map(({ id }) => id)}
                onUnblocked={(count) => {
                  setDone(t('blocked.unblocked', { count }));
                  refresh();
                }}
              />
            </Section>
          </>
        )}
      </Stack>
    </Page>
  );
}
