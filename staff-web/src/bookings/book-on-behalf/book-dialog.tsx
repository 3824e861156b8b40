import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaTime } from '../../booking/booking-actions-context.ts';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { usePlaces } from '../../places/places-context.ts';
import { BookForm } from './book-form.tsx';
import { BookingConfirmation } from './booking-confirmation.tsx';

/** Prenota per...: dialog for a booking on behalf of a citizen at the desk or on the phone. */
export function BookDialog(props: {
  placeId: string;
  time: AgendaTime;
  opened: boolean;
  onClose(): void;
  onClosed(): void;
}) {
  const { onClose } = props;
  const { t } = useTranslation();
  const places = usePlaces();
  const small = useMediaQuery('(max-width: 48em)');
  const [booked, setBooked] = useState<StaffBookingPartsFragment | null>(null);
  const [attempt, setAttempt] = useState({ count: 0, time: props.time });
  const place = places.find(({ id }) => id === props.placeId) ?? places[0]!;

  function bookAnother() {
    setAttempt(({ count, time }) => ({ count: count + 1, time: { ...time, minute: null } }));
    setBooked(null);
  }

  return (
    <Modal
      opened={props.opened}
      onClose={onClose}
      onExitTransitionEnd={props.onClosed}
      title={booked ? t('book.done') : t('book.title', { place: place.name })}
      size={booked ? 'lg' : 'xl'}
      yOffset="2dvh"
      fullScreen={small ?? false}
      closeOnClickOutside={booked !== null}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {booked ? (
        <BookingConfirmation booking={booked} onBookAnother={bookAnother} onClose={onClose} />
      ) : (
        <BookForm key={attempt.count} place={place} time={attempt.time} onBooked={setBooked} onClose={onClose} />
      )}
    </Modal>
  );
}
