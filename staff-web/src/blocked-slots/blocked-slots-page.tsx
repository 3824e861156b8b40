import { useQuery } from '@apollo/client/react';
import { Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockedSlotOptionsDocument, type BlockedSlotOptionsQuery } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { SuccessAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useSession } from '../session/session-context.ts';
import { BlockForm } from './form/block-form.tsx';
import { BlockedSlotsFilters, useBlockedSlotsFilter } from './list/blocked-slots-filters.tsx';
import { BlockedSlotsList } from './list/blocked-slots-list.tsx';
import { useBlockedSlots } from './list/use-blocked-slots.ts';

/** Orari non disponibili: time in which operators cannot be booked. */
export function BlockedSlotsPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(BlockedSlotOptionsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Page title={t('blocked.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('blocked.intro')}</Text>
        {error && !loading && <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />}
        {data === undefined ? loading && <Loader /> : <BlockedSlotsSections catalogue={data.staffCatalogue} />}
      </Stack>
    </Page>
  );
}

function BlockedSlotsSections({ catalogue }: { catalogue: BlockedSlotOptionsQuery['staffCatalogue'] }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [done, setDone] = useState<string | null>(null);
  const [filter, setFilter] = useBlockedSlotsFilter();
  const list = useBlockedSlots(filter);
  const inUse = catalogue.operators.filter(({ retiredAt }) => retiredAt === null);
  const blockable = inUse.filter(({ id }) => me.role !== 'OPERATOR' || id === me.operatorId);

  function show(message: string) {
    setDone(message.trim());
    list.refresh();
  }

  return (
    <>
      {done !== null && <SuccessAlert>{done}</SuccessAlert>}
      {blockable.length > 0 && (
        <Section title={t('blocked.new')}>
          <BlockForm
            operators={blockable}
            onSaved={(bookings) => show(`${t('blocked.blockedNow')} ${summarizeResolutions(t, bookings)}`)}
          />
        </Section>
      )}
      <Section title={t('blocked.coming')}>
        <Stack gap="md">
          <BlockedSlotsFilters {...catalogue} filter={filter} onChange={setFilter} />
          {list.failed && <RequestErrorAlert onRetry={list.refresh} />}
          {list.slots === null ? (
            !list.failed && <Loader />
          ) : (
            <BlockedSlotsList
              slots={list.slots}
              editableOperatorIds={blockable.map(({ id }) => id)}
              more={list.more}
              onChanged={show}
            />
          )}
        </Stack>
      </Section>
    </>
  );
}
