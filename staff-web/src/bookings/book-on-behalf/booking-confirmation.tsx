import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { focusOnMount } from '../../components/focus.ts';
import { SuccessAlert } from '../../components/alerts.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import styles from '../bookings.module.css';
import { PrintSlip } from '../print/print-slip.tsx';
import { instantText } from '../../municipality-time/instant-text.ts';

/** Confirmation with the booking number, and the slip to print for citizens without email. */
export function BookingConfirmation(props: {
  booking: StaffBookingPartsFragment;
  onBookAnother(): void;
  onClose(): void;
}) {
  const { booking } = props;
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [printing, setPrinting] = useState(false);
  const { email } = booking.applicant;
  return (
    <Stack>
      <div ref={focusOnMount} tabIndex={-1} className={styles.booked}>
        <Text c="dimmed">{t('book.number')}</Text>
        <p className={styles.number} style={{ margin: 0 }}>
          {booking.number}
        </p>
      </div>
      <p className={styles.when}>{instantText(booking.startsAt, zone)}</p>
      <dl className={styles.fieldList}>
        <dt>{t('booking.applicant')}</dt>
        <dd>
          {booking.applicant.surname} {booking.applicant.name}
        </dd>
        <dt>{t('booking.service')}</dt>
        <dd>{booking.service.name}</dd>
        <dt>{t('booking.operator')}</dt>
        <dd>{booking.operator.name}</dd>
        <dt>{t('booking.place')}</dt>
        <dd>
          {booking.place.name}, {booking.place.address}
        </dd>
      </dl>
      {booking.otherOpenBookings > 0 && <Text>{t('booking.otherOpen', { count: booking.otherOpenBookings })}</Text>}
      <SuccessAlert>{email === null ? t('book.noMail') : t('book.mailed', { email })}</SuccessAlert>
      <Group>
        <Button
          variant={email === null ? 'filled' : 'default'}
          leftSection={<Icon name="print" />}
          onClick={() => setPrinting(true)}
        >
          {t('booking.printSlip')}
        </Button>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={props.onBookAnother}>
          {t('book.another')}
        </Button>
        <Button variant={email === null ? 'default' : 'filled'} onClick={props.onClose}>
          {t('close')}
        </Button>
      </Group>
      {printing && <PrintSlip booking={booking} onPrinted={() => setPrinting(false)} />}
    </Stack>
  );
}
