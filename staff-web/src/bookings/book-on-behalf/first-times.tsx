import { useQuery } from '@apollo/client/react';
import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaTime } from '../../booking/booking-actions-context.ts';
import { FirstFreeTimesDocument } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';
import styles from '../bookings.module.css';

/** Prima disponibilità: the next free times of a service over all days and operators, as buttons. */
export function FirstTimes(props: {
  serviceId: string;
  /** The only operator to consider. Null for all. */
  operatorId: string | null;
  onChoose(time: AgendaTime): void;
}) {
  const { serviceId, operatorId } = props;
  const { t } = useTranslation();
  const id = useId();
  const zone = useTimeZone();
  const { data } = useQuery(FirstFreeTimesDocument, {
    variables: { input: { serviceId, operatorId } },
    fetchPolicy: 'network-only',
  });
  if (data === undefined) return null;
  return (
    <fieldset aria-labelledby={id} className={styles.fieldset}>
      <Text id={id} size="sm" fw={600} mb={4}>
        {t('book.firstTimes')}
      </Text>
      <Group gap={6}>
        {data.firstFreeTimes.length === 0 && <Text size="sm">{t('book.noFirstTimes')}</Text>}
        {data.firstFreeTimes.map(({ startsAt, operator }) => (
          <Button
            key={startsAt}
            title={operator.name}
            variant="default"
            size="compact-xs"
            onClick={() =>
              props.onChoose({
                date: wallDate(startsAt, zone),
                minute: wallMinute(startsAt, zone),
                operatorId: operator.id,
              })
            }
          >
            {instantText(startsAt, zone, 'short')}
            <VisuallyHidden>{`, ${operator.name}`}</VisuallyHidden>
          </Button>
        ))}
      </Group>
    </fieldset>
  );
}
