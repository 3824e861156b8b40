import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddToCalendar } from '../components/booking/add-to-calendar.tsx';
import { BookingDetails } from '../components/booking/booking-details.tsx';
import { ContactLines } from '../components/contact-lines.tsx';
import { Alert } from '../components/errors/alert.tsx';
import { Rating } from '../components/rating/rating.tsx';
import { RequirementsList } from '../components/requirements-list.tsx';
import { BookingCalendarFileDocument, type OwnBookingFragment } from '../gql/graphql.ts';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { ActionPanel, type Notice } from './actions/action-panel.tsx';
import { BookingActions, type Action } from './actions/booking-actions.tsx';
import { getBookingState, isComing, isOpen, isValid } from './booking-state.ts';
import { BookAgain } from './pass/book-again.tsx';
import { BoardingPass } from './pass/boarding-pass.tsx';
import { ReconfirmButton } from './reconfirm/reconfirm-button.tsx';
import { SlipFooter } from './pass/slip-footer.tsx';

/** The booking's page: what is true of the booking, then what the citizen can do. */
export function BookingView(props: {
  booking: OwnBookingFragment;
  token: string;
  /** The action that the link asked for. */
  startWith: Action | null;
  /** Why the page was opened within the app: the citizen has just booked or confirmed. */
  justDone: 'booked' | 'confirmed' | null;
  focusHeading: boolean;
  reload: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { contacts } = useMunicipality();
  const { booking, token } = props;
  const [now, setNow] = useState(() => new Date());
  const state = getBookingState(now, booking);
  const open = isOpen(now, state, booking);
  const mayNotChange = open && booking.confirmBy === null && booking.changesLeft === 0;
  const [panel, setPanel] = useState<Action | null>(
    open && !(mayNotChange && props.startWith === 'change') ? props.startWith : null,
  );
  const [notice, setNotice] = useState<Notice | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const noticeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.focusHeading) heading.current?.focus({ preventScroll: true });
  }, [props.focusHeading]);
  useEffect(() => {
    if (notice !== null) noticeRef.current?.focus();
  }, [notice]);

  const reload = async () => {
    await props.reload().catch(() => undefined);
    setNow(new Date());
  };
  const finish = async (next: Notice | null) => {
    await reload();
    setPanel(null);
    setNotice(next);
    if (next !== null) return;
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  };
  const readFile = async () => {
    const options = { query: BookingCalendarFileDocument, variables: { token }, fetchPolicy: 'no-cache' } as const;
    return (await client.query(options)).data?.bookingByToken?.calendarFile ?? null;
  };
  const phone = booking.place.phone ?? contacts.phone;
  return (
    <div className="booking-page">
      {notice !== null && (
        <Alert kind={notice.kind} title={notice.title} ref={noticeRef}>
          {notice.text !== undefined && <p>{notice.text}</p>}
        </Alert>
      )}
      <div className="booking-grid">
        <BoardingPass booking={booking} state={state} now={now} headingRef={heading}>
          {!isValid(state) && <BookAgain booking={booking} state={state} phone={phone} />}
          {state === 'to-reconfirm' && (
            <ReconfirmButton
              booking={booking}
              token={token}
              onConfirmed={() =>
                void finish({ kind: 'success', title: t('reconfirm.doneTitle'), text: t('reconfirm.doneText') })
              }
              onChanged={() => void reload()}
            />
          )}
        </BoardingPass>
        {props.justDone !== null && booking.confirmBy === null && isValid(state) && (
          <p className="booking-mail">
            <span>{t('page.mail', { email: booking.applicant.email })}</span> <span>{t('done.spam')}</span>
          </p>
        )}
        {isComing(state) && booking.confirmBy === null && (
          <section className="booking-calendar" aria-label={t('done.calendar')}>
            <AddToCalendar booking={booking} readFile={readFile} />
          </section>
        )}
        {isValid(state) && (
          <section className="card booking-bring">
            <h2>{t('page.bring')}</h2>
            <RequirementsList requirements={booking.service.requirements} notice={booking.service.notice} />
          </section>
        )}
        <BookingActions booking={booking} state={state} isOpen={open} opened={panel} onOpen={setPanel} />
        {panel !== null && (
          <ActionPanel
            key={panel}
            action={panel}
            booking={booking}
            token={token}
            onChanged={() => void reload()}
            onDone={(next) => void finish(next)}
            onClose={() => setPanel(null)}
          />
        )}
        <section className="card booking-help">
          <h2>{t('page.help')}</h2>
          {isComing(state) && !open && <p>{t('page.late')}</p>}
          {mayNotChange && <p>{t('page.noChanges')}</p>}
          <ContactLines phone={phone} email={booking.place.email ?? contacts.email} />
        </section>
        <section className="card booking-summary">
          <h2>{t('done.summary')}</h2>
          <BookingDetails booking={booking} status={t(`page.word.${state}`)} />
        </section>
        {isValid(state) && <SlipFooter />}
      </div>
      {props.justDone !== null && booking.confirmBy === null && <Rating serviceId={booking.service.id} />}
    </div>
  );
}
