import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../../components/external-link.tsx';
import { ItalianText } from '../../components/italian-text.tsx';
import type { OwnBookingFragment } from '../../gql/graphql.ts';
import { addDays } from '../../week/dates.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { Icon } from '../../icons/icon.tsx';
import { lazyIconPaths } from '../../icons/lazy-paths.ts';
import { iconPaths } from '../../icons/paths.ts';
import { isValid, type BookingState } from '../booking-state.ts';
import { CheckInStub } from './check-in-stub.tsx';
import { toMapLink } from './map-link.ts';
import { StateBand } from './state-band.tsx';
import { StateMessage } from './state-message.tsx';
import './pass.css';

/** What is true of the booking, like a boarding pass: state, day, hour, service, place and code. */
export function BoardingPass({
  booking,
  state,
  now,
  headingRef,
  children,
}: {
  booking: OwnBookingFragment;
  state: BookingState;
  now: Date;
  headingRef: Ref<HTMLHeadingElement>;
  /** The main action of the state, if it is not among the actions below. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const date = dates.dateOf(booking.startsAt);
  const today = dates.dateOf(now.toISOString());
  const near = date === today ? 'today' : date === addDays(today, 1) ? 'tomorrow' : null;
  const look = isValid(state) ? 'valid' : state === 'cancelled' || state === 'cancelled-by-office' ? 'struck' : 'over';
  const { place, service, applicant } = booking;
  return (
    <section className={`pass pass-${look}`} aria-label={t('page.title')}>
      <div className="pass-main">
        <StateBand state={state} near={near} ref={headingRef} />
        <div className="pass-body">
          <p className="pass-day">
            <span>{dates.dayOfYear(date)}</span> <span className="pass-year">{date.slice(0, 4)}</span>
          </p>
          <p className="pass-hour">
            <span className="visually-hidden">{`${t('page.hour')} `}</span>
            <strong>{dates.time(booking.startsAt)}</strong>{' '}
            {isValid(state) && <span>{t('page.ends', { time: dates.time(booking.endsAt) })}</span>}
          </p>
          <StateMessage booking={booking} state={state} now={now} />
          {children}
          <ul className="pass-facts">
            <li>
              <Icon shape={lazyIconPaths.card} />
              <span>
                <strong>
                  <ItalianText>{service.name}</ItalianText>
                </strong>
                <span>{t('page.for', { name: `${applicant.name} ${applicant.surname}` })}</span>
              </span>
            </li>
            <li>
              <Icon shape={iconPaths.pin} />
              <span>
                <strong>
                  <ItalianText>{place.name}</ItalianText>
                </strong>
                <ItalianText>{place.address}</ItalianText>
                {isValid(state) && place.directions !== null && (
                  <span className="pass-directions">
                    <ItalianText>{place.directions}</ItalianText>
                  </span>
                )}
                {isValid(state) && (
                  <span className="pass-map">
                    <ExternalLink href={toMapLink(place.address)}>{t('page.map')}</ExternalLink>
                  </span>
                )}
              </span>
            </li>
          </ul>
        </div>
      </div>
      <CheckInStub booking={booking} isValid={isValid(state)} />
    </section>
  );
}
