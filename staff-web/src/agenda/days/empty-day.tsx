import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaDayFragment } from '../../gql/graphql.ts';
import { dateText, shiftDay } from '../../municipality-time/calendar.ts';
import styles from '../agenda.module.css';
import type { AgendaParams, AgendaView } from '../view/agenda-view.ts';

/** Explains a day or week without opening hours, with buttons to the previous and next one. */
export function EmptyDay(props: {
  days: readonly AgendaDayFragment[];
  view: AgendaView;
  change(part: Partial<AgendaParams>): void;
}) {
  const { days, view, change } = props;
  const { t } = useTranslation();
  const step = view.span === 'day' ? 1 : 7;
  const nobody = days.every(({ columns }) => columns.length === 0);
  const reason = days.find(({ closedBecause }) => closedBecause !== null)?.closedBecause;
  return (
    <div className={styles.empty}>
      <h2>{reason ? t('agenda.closed', { reason }) : t(nobody ? 'agenda.nobodyTitle' : 'agenda.notOpen')}</h2>
      <Text maw={480}>
        {t(nobody ? 'agenda.nobody' : 'agenda.notOpenThen', {
          when: view.span === 'day' ? dateText(view.date, 'long') : t('agenda.thisWeek'),
        })}
      </Text>
      <Group>
        <Button variant="default" onClick={() => change({ date: shiftDay(view.date, -step) })}>
          {t(view.span === 'day' ? 'agenda.previousDay' : 'agenda.previousWeek')}
        </Button>
        <Button variant="default" onClick={() => change({ date: shiftDay(view.date, step) })}>
          {t(view.span === 'day' ? 'agenda.nextDay' : 'agenda.nextWeek')}
        </Button>
      </Group>
    </div>
  );
}
