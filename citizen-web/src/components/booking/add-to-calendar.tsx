import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { downloadFile } from '../../../../web-client/src/download-file.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { googleLink, outlookLink } from './calendar-links.ts';
import { Icon } from '../../icons/icon.tsx';
import { lazyIconPaths } from '../../icons/lazy-paths.ts';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { ExternalLink } from '../external-link.tsx';
import './calendar-choices.css';

/** Returns the calendar file of a booking; null if the booking no longer has one. */
export type ReadFile = () => Promise<string | null>;

/** Adds a confirmed booking to a calendar: iCalendar file, Google Calendar or Outlook. */
export function AddToCalendar({ booking, readFile }: { booking: BookingSummaryFragment; readFile: ReadFile }) {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const { save, saving, errorMessage } = useSave(readFile);
  const event = {
    title: t('done.eventTitle', { service: booking.service.name, place: booking.place.name }),
    text: t('done.eventText', { number: booking.number, municipality: name }),
    where: booking.place.address,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
  };
  return (
    <div className="calendar-choices">
      <button type="button" className="btn btn-primary" aria-disabled={saving} onClick={() => void save()}>
        <Icon shape={lazyIconPaths.calendar} />
        <span>{t('done.calendar')}</span>
      </button>
      <p role="alert" className="calendar-failure">
        {errorMessage}
      </p>
      <ul>
        <li>
          <ExternalLink href={googleLink(event)}>{t('done.google')}</ExternalLink>
        </li>
        <li>
          <ExternalLink href={outlookLink(event)}>{t('done.outlook')}</ExternalLink>
        </li>
      </ul>
    </div>
  );
}

function useSave(readFile: ReadFile) {
  const { t } = useTranslation();
  const [saving, setSaving] = useState(false);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const save = async () => {
    if (saving) return;
    setSaving(true);
    setErrorMessage(null);
    try {
      const file = await readFile();
      if (file === null) setErrorMessage(t('done.icsFailed'));
      else downloadFile(file, 'prenotazione.ics', 'text/calendar;charset=utf-8');
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('done.icsFailed'));
    } finally {
      setSaving(false);
    }
  };
  return { save, saving, errorMessage };
}
