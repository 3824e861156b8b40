import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../agenda/desk.ts';
import type { BookingLinePartsFragment } from '../gql/graphql.ts';
import { useOffice } from '../office/office.ts';
import look from './found.module.css';
import { phoneText } from './phone-text.ts';
import { StateBadge } from './state-badge.tsx';
import { whenText } from './when-text.ts';

/** What was found, on a phone: a card each, which opens its booking. */
export function FoundCards({ lines }: { lines: readonly BookingLinePartsFragment[] }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const desk = useDesk();
  return (
    <ul className={look.cards} aria-label={t('find.table')}>
      {lines.map((line) => (
        <li key={line.id}>
          <UnstyledButton className={look.card} onClick={() => desk.open(line.id)}>
            <span className={look.cardTop}>
              <span className={look.name}>{line.applicantName || t('booking.erased')}</span>
              <StateBadge state={line.status} />
            </span>
            <span className={look.cardWhen}>{whenText(line.startsAt, zone, 'dated')}</span>
            <span>{line.serviceName}</span>
            <span className={look.small}>
              {[t('slip.number', { number: line.number }), line.operatorName, line.phone && phoneText(line.phone)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
