import { Button, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { useSetting } from '../../settings/browser-setting.ts';
import { CancelledControl } from '../view/cancelled-control.tsx';
import { CANCELLED_BOOKINGS } from '../view/cancelled-setting.ts';
import { useAgendaView } from '../view/use-agenda-view.ts';
import { toAgendaParams } from '../view/agenda-view.ts';
import { Icon } from '../../components/icon.tsx';
import { Page } from '../../components/page.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { dateText } from '../../municipality-time/calendar.ts';
import { DayListActions } from './day-list-actions.tsx';
import type { OperatorList } from './day-list-rows.ts';
import styles from './day-list.module.css';
import { useDayList } from './use-day-list.ts';

/** Elenco del giorno: the appointments of a day, one printed page per operator, or as a file. */
export function DayListPage() {
  const { t } = useTranslation();
  const { view, place, today } = useAgendaView();
  const { date, operatorId } = view;
  const includeCancelled = useSetting(CANCELLED_BOOKINGS) === 'shown';
  const { parts, closedBecause, failed, reload } = useDayList({ place, operatorId, date, includeCancelled });
  return (
    <Page title={t('dayList.title', { date: dateText(date) })}>
      <Stack>
        <div className="no-print">
          <Stack gap="sm">
            <Button
              component={Link}
              to={{ pathname: '/agenda', search: toAgendaParams(view, today).toString() }}
              variant="subtle"
              leftSection={<Icon name="back" />}
              style={{ alignSelf: 'start' }}
            >
              {t('dayList.back')}
            </Button>
            <Text>{place.name}</Text>
            <CancelledControl />
            <DayListActions parts={parts} date={date} />
          </Stack>
        </div>
        {failed && <RequestErrorAlert onRetry={reload} />}
        {!failed && parts === undefined && <Loader />}
        {parts?.length === 0 && (
          <Text>{closedBecause === null ? t('dayList.none') : t('agenda.closed', { reason: closedBecause })}</Text>
        )}
        {parts?.map((part) => (
          <Part key={part.operator.id} part={part} heading={`${place.name}, ${dateText(date)}`} />
        ))}
      </Stack>
    </Page>
  );
}

function Part({ part, heading }: { part: OperatorList; heading: string }) {
  const { t } = useTranslation();
  const id = `list-${part.operator.id}`;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <p className={styles.paper}>{heading}</p>
      <Title order={2} size="h4" id={id}>
        {part.operator.name}{' '}
        <Text span c="dimmed" inherit fw={400}>
          ({t('agenda.bookings', { count: part.rows.filter((row) => !row.isCancelled).length })})
        </Text>
      </Title>
      <div className={styles.frame}>
        <Table className={styles.table} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {(['time', 'applicant', 'service', 'phone', 'state'] as const).map((head) => (
                <Table.Th
                  key={head}
                  scope="col"
                  className={head === 'service' || head === 'phone' ? styles.wide : undefined}
                >
                  {t(`dayList.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {part.rows.map((row) => (
              <Table.Tr key={row.id} data-cancelled={row.isCancelled || undefined}>
                <Table.Td className={styles.time}>
                  <span className={styles.strikable}>
                    {row.from}
                    <span className={styles.wide}>–{row.to}</span>
                  </span>
                </Table.Td>
                <Table.Th scope="row" className={styles.who}>
                  <span className={styles.strikable}>{row.applicantName || t('booking.erased')}</span>
                  <span className={styles.small}>
                    {t('slip.number', { number: row.number })}
                    <span className={styles.slim}>{[row.serviceName, row.phone].filter(Boolean).join(', ')}</span>
                    {row.notes !== '' && (
                      <span className={styles.notes}>{t('dayList.citizenNotes', { notes: row.notes })}</span>
                    )}
                  </span>
                </Table.Th>
                <Table.Td className={styles.wide}>{row.serviceName}</Table.Td>
                <Table.Td className={`${styles.time} ${styles.wide}`}>{row.phone}</Table.Td>
                <Table.Td>{t(STATE_DISPLAY[row.state].label)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
