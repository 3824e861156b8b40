import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import styles from '../bookings.module.css';
import { phoneText } from '../../booking/phone-text.ts';
import { instantText } from '../../municipality-time/instant-text.ts';

type Props = { applicant: StaffBookingPartsFragment['applicant']; erasedAt: string | null };

/** Name and contacts of the applicant, or the date on which they were anonymised. */
export function ApplicantDetails({ applicant, erasedAt }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  if (erasedAt !== null) return <Text>{t('booking.erasedAt', { date: instantText(erasedAt, zone, 'short') })}</Text>;
  const name = `${applicant.surname} ${applicant.name}`.trim();
  return (
    <>
      <Text fw={600} size="lg">
        {name || t('booking.erased')}
      </Text>
      <dl className={styles.fieldList}>
        <dt>{t('booking.phone')}</dt>
        <dd>
          {applicant.phone === null ? (
            t('booking.notGiven')
          ) : (
            <Anchor href={`tel:${applicant.phone}`}>{phoneText(applicant.phone)}</Anchor>
          )}
        </dd>
        <dt>{t('booking.email')}</dt>
        <dd>
          {applicant.email === null ? (
            t('booking.notGivenEmail')
          ) : (
            <Anchor href={`mailto:${applicant.email}`}>{applicant.email}</Anchor>
          )}
        </dd>
      </dl>
    </>
  );
}
