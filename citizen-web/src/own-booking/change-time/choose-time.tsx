import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WeekGrid } from '../../week/week-grid.tsx';
import { Alert } from '../../components/errors/alert.tsx';
import { ContactLines } from '../../components/contact-lines.tsx';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useOwnWeek } from './use-own-week.ts';

/** The times to which a booking can move, from the week of its appointment on. */
export function ChooseTime(props: {
  booking: BookingSummaryFragment;
  token: string;
  selected: string | null;
  onSelect: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { contacts } = useMunicipality();
  const { booking, token, selected } = props;
  const [day, setDay] = useState(() => dates.dateOf(selected ?? booking.startsAt));
  const week = useOwnWeek(booking, token, day);
  const contactLines = (
    <ContactLines phone={booking.place.phone ?? contacts.phone} email={booking.place.email ?? contacts.email} />
  );
  if (!week.isOffered)
    return (
      <Alert kind="info" title={t('change.noServiceTitle')}>
        {contactLines}
      </Alert>
    );
  return (
    <WeekGrid
      week={week}
      day={day}
      selected={selected}
      onSelectDay={setDay}
      onSelect={props.onSelect}
      never={{ title: t('change.neverTitle') }}
      alternatives={contactLines}
    />
  );
}
