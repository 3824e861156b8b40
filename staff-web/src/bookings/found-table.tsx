import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../agenda/desk.ts';
import type { BookingLinePartsFragment } from '../gql/graphql.ts';
import { useOffice } from '../office/office.ts';
import look from './found.module.css';
import { phoneText } from './phone-text.ts';
import { StateBadge } from './state-badge.tsx';
import { whenText } from './when-text.ts';

/** What was found, a line each; a line opens its booking. */
export function FoundTable({ lines }: { lines: readonly BookingLinePartsFragment[] }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const desk = useDesk();
  return (
    <div className={look.frame}>
      <Table className={look.table} highlightOnHover verticalSpacing="xs">
        <caption className={look.caption}>{t('find.table')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('find.applicant')}</Table.Th>
            <Table.Th scope="col">{t('find.when')}</Table.Th>
            <Table.Th scope="col">{t('find.service')}</Table.Th>
            <Table.Th scope="col">{t('find.operator')}</Table.Th>
            <Table.Th scope="col">{t('find.contacts')}</Table.Th>
            <Table.Th scope="col">{t('find.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id} className={look.line} onClick={() => desk.open(line.id)}>
              <Table.Th scope="row" className={look.who}>
                <UnstyledButton
                  className={look.open}
                  onClick={(event) => {
                    event.stopPropagation();
                    desk.open(line.id);
                  }}
                >
                  {line.applicantName || t('booking.erased')}
                </UnstyledButton>
                <span className={look.small}>{t('slip.number', { number: line.number })}</span>
              </Table.Th>
              <Table.Td className={look.when}>{whenText(line.startsAt, zone, 'dated')}</Table.Td>
              <Table.Td>
                {line.serviceName}
                <span className={look.small}>{line.placeName}</span>
              </Table.Td>
              <Table.Td>{line.operatorName}</Table.Td>
              <Table.Td className={look.contacts}>
                {line.phone !== null && phoneText(line.phone)}
                <span className={look.small}>{line.email}</span>
              </Table.Td>
              <Table.Td>
                <StateBadge state={line.status} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
