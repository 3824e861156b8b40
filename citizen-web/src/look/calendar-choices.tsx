import { useTranslation } from 'react-i18next';
import type { BookingSummaryFragment } from '../gql/graphql.ts';
import { useMunicipality } from '../municipality.ts';
import { googleLink, outlookLink } from './calendar-links.ts';
import { Icon } from './icon.tsx';
import { laterShapes } from './later-shapes.ts';
import { OutsideLink } from './outside-link.tsx';

/** Ways to put an appointment that counts into one's own calendar: the file, or a plain link to Google or Outlook. */
export function CalendarChoices({ booking }: { booking: BookingSummaryFragment }) {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const { calendarFile } = booking;
  if (calendarFile === null) return null;
  const event = {
    title: t('done.eventTitle', { service: booking.service.name, place: booking.place.name }),
    text: t('done.eventText', { number: booking.number, municipality: name }),
    where: booking.place.address,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
  };
  return (
    <div className="calendar-choices">
      <button type="button" className="btn btn-primary" onClick={() => saveCalendarFile(calendarFile)}>
        <Icon shape={laterShapes.download} />
        {t('done.ics')}
      </button>
      <ul>
        <li>
          <OutsideLink href={googleLink(event)}>{t('done.google')}</OutsideLink>
        </li>
        <li>
          <OutsideLink href={outlookLink(event)}>{t('done.outlook')}</OutsideLink>
        </li>
      </ul>
    </div>
  );
}

function saveCalendarFile(text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'prenotazione.ics';
  link.click();
  URL.revokeObjectURL(address);
}
