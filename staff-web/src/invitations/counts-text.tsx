import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvitationBatchRecordFragment } from '../gql/graphql.ts';

const STATES = ['booked', 'opened', 'sent', 'mailFailed', 'lapsed', 'withdrawn'] as const;

/** How many people of a group were invited, and how many invitations are in each state. */
export function CountsText({ counts }: { counts: InvitationBatchRecordFragment['counts'] }) {
  const { t } = useTranslation();
  const states = STATES.filter((state) => counts[state] > 0).map((state) =>
    t(`invitations.count.${state}`, { count: counts[state] }),
  );
  return <Text size="sm">{[t('invitations.count.total', { count: counts.total }), ...states].join(' · ')}</Text>;
}
