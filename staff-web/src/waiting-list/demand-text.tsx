import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitingDemandFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';

/** How many people wait for a service, from which day on, and how many times are held for an answer. */
export function DemandText({ demand: { waiting, earliestDate, offersOut } }: { demand: WaitingDemandFragment }) {
  const { t } = useTranslation();
  const facts = [
    t('waitingList.waiting', { count: waiting }),
    earliestDate === null ? '' : t('waitingList.earliest', { day: dateText(earliestDate) }),
    offersOut === 0 ? '' : t('waitingList.offersOut', { count: offersOut }),
  ];
  return <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>;
}
