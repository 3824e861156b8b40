import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBookingActions } from '../../booking/booking-actions-context.ts';
import type { BookingLinePartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { type Selection, SelectBox } from '../select-box.tsx';
import styles from './results.module.css';
import { phoneText } from '../../booking/phone-text.ts';
import { BookingStateBadge } from '../../booking/booking-state-badge.tsx';
import { instantText } from '../../municipality-time/instant-text.ts';

/** Search results as a table. A click on a row opens the booking. */
export function ResultsTable({
  results,
  selection,
}: {
  results: readonly BookingLinePartsFragment[];
  selection: Selection;
}) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const actions = useBookingActions();
  return (
    <div className={styles.frame}>
      <Table className={styles.table} highlightOnHover verticalSpacing="xs">
        <caption className={styles.caption}>{t('search.table')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('cancelMany.choose')}</Table.Th>
            <Table.Th scope="col">{t('search.applicant')}</Table.Th>
            <Table.Th scope="col">{t('search.when')}</Table.Th>
            <Table.Th scope="col">{t('search.service')}</Table.Th>
            <Table.Th scope="col">{t('search.operator')}</Table.Th>
            <Table.Th scope="col">{t('search.contacts')}</Table.Th>
            <Table.Th scope="col">{t('search.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.map((line) => (
            <Table.Tr key={line.id} className={styles.line} onClick={() => actions.openBooking(line.id)}>
              <Table.Td onClick={(event) => event.stopPropagation()}>
                <SelectBox line={line} selection={selection} />
              </Table.Td>
              <Table.Th scope="row" className={styles.who}>
                <UnstyledButton
                  className={styles.open}
                  onClick={(event) => {
                    event.stopPropagation();
                    actions.openBooking(line.id);
                  }}
                >
                  {line.applicantName || t('booking.erased')}
                </UnstyledButton>
                <span className={styles.small}>{t('slip.number', { number: line.number })}</span>
              </Table.Th>
              <Table.Td className={styles.when}>{instantText(line.startsAt, zone, 'dated')}</Table.Td>
              <Table.Td>
                {line.serviceName}
                <span className={styles.small}>{line.placeName}</span>
              </Table.Td>
              <Table.Td>{line.operatorName}</Table.Td>
              <Table.Td className={styles.contacts}>
                {line.phone !== null && phoneText(line.phone)}
                <span className={styles.small}>{line.email}</span>
              </Table.Td>
              <Table.Td>
                <BookingStateBadge state={line.status} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
