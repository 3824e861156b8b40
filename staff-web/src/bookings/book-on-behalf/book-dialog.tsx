import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTime } from '../../booking/booking-actions-context.ts';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useOffice } from '../../places/places-context.ts';
import { BookForm } from './book-form.tsx';
import { Booked } from './booking-confirmation.tsx';

/** Prenota per...: an appointment for somebody who called or stands at the desk. */
export function BookDialog(props: {
  placeId: string;
  time: DeskTime;
  opened: boolean;
  onClose(): void;
  onClosed(): void;
}) {
  const { onClose } = props;
  const { t } = useTranslation();
  const { places } = useOffice();
  const small = useMediaQuery('(max-width: 48em)');
  const [booked, setBooked] = useState<StaffBookingPartsFragment | null>(null);
  const [visit, setVisit] = useState({ count: 0, time: props.time });
  const place = places.find(({ id }) => id === props.placeId) ?? places[0]!;

  function another() {
    setVisit(({ count, time }) => ({ count: count + 1, time: { ...time, minute: null } }));
    setBooked(null);
  }

  return (
    <Modal
      opened={props.opened}
      onClose={onClose}
      onExitTransitionEnd={props.onClosed}
      title={booked ? t('book.done') : t('book.title', { place: place.name })}
      size={booked ? 'lg' : 'xl'}
      fullScreen={small ?? false}
      closeOnClickOutside={booked !== null}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {booked ? (
        <Booked booking={booked} onAnother={another} onClose={onClose} />
      ) : (
        <BookForm key={visit.count} place={place} time={visit.time} onBooked={setBooked} onClose={onClose} />
      )}
    </Modal>
  );
}
