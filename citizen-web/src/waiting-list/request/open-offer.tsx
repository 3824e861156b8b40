import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { ExternalLink } from '../../components/external-link.tsx';
import { CheckboxField } from '../../components/form/checkbox-field.tsx';
import { ItalianText } from '../../components/italian-text.tsx';
import { AcceptSlotOfferDocument, DeclineSlotOfferDocument, type WatchRequestPageFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';

/** The offered time, until when it is held, and the buttons that answer. */
export function OpenOffer(props: {
  request: WatchRequestPageFragment;
  offer: NonNullable<WatchRequestPageFragment['offer']>;
  token: string;
  onDone: (kind: 'success' | 'danger', text: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const titleId = useId();
  const localizePath = useLocalizedPath();
  const [, navigate] = useLocation();
  const { request, offer, token, onDone } = props;
  const [accept, accepting] = useMutation(AcceptSlotOfferDocument, { fetchPolicy: 'no-cache' });
  const [decline, declining] = useMutation(DeclineSlotOfferDocument, { fetchPolicy: 'no-cache' });
  const [noticeRead, setNoticeRead] = useState(false);
  const [noticeError, setNoticeError] = useState<string>();
  const loading = accepting.loading || declining.loading;
  const notice = request.bookedAt === null ? offer.notice : null;

  const sendAccept = async () => {
    const input = { token, offerId: offer.id, noticeRead };
    const result = (await accept({ variables: { input } })).data?.acceptSlotOffer;
    if (result?.__typename !== 'AcceptSlotOfferSuccess') return onDone('danger', result?.message ?? t('own.failText'));
    navigate(localizePath('/prenotazione', `#${result.pageToken}`), { state: { notice: 'booked' } });
  };
  const sendDecline = async () => {
    const result = (await decline({ variables: { input: { token, offerId: offer.id } } })).data?.declineSlotOffer;
    if (result?.__typename === 'WatchRequestSuccess') return onDone('success', t('watch.declined'));
    onDone('danger', result?.message ?? t('own.failText'));
  };
  const send = (answer: 'accept' | 'decline') => {
    if (loading) return;
    const isMissing = answer === 'accept' && notice !== null && !noticeRead;
    setNoticeError(isMissing ? t('details.needNotice') : undefined);
    if (isMissing) return document.getElementById('noticeRead')?.focus();
    (answer === 'accept' ? sendAccept() : sendDecline()).catch((error: unknown) =>
      onDone('danger', getRateLimitMessage(error) ?? t('own.failText')),
    );
  };
  return (
    <section className="card watch-offer" aria-labelledby={titleId}>
      <h2 id={titleId}>{dates.moment(offer.startsAt)}</h2>
      <p>{t('page.ends', { time: dates.time(offer.endsAt) })}</p>
      {offer.place && (
        <p>
          <strong>{offer.place.name}</strong>
          <br />
          <span>{offer.place.address}</span>
        </p>
      )}
      <p className="watch-until">{t('watch.heldUntil', { moment: dates.moment(offer.answerBy) })}</p>
      {request.bookedAt && <p>{t('watch.moves', { moment: dates.moment(request.bookedAt) })}</p>}
      {notice && (
        <CheckboxField
          id="noticeRead"
          label={t('details.noticeTick', { service: request.serviceName })}
          required
          error={noticeError}
          checked={noticeRead}
          onChange={(event) => setNoticeRead(event.target.checked)}
        >
          <p className="tick-text">
            <ItalianText>{notice.text}</ItalianText>{' '}
            {notice.url && <ExternalLink href={notice.url}>{t('watch.noticeLink')}</ExternalLink>}
          </p>
        </CheckboxField>
      )}
      <div className="watch-buttons">
        <button type="button" className="btn btn-primary" aria-disabled={loading} onClick={() => send('accept')}>
          {t(accepting.loading ? 'watch.accepting' : 'watch.accept')}
        </button>
        <button
          type="button"
          className="btn btn-outline-primary"
          aria-disabled={loading}
          onClick={() => send('decline')}
        >
          {t('watch.decline')}
        </button>
      </div>
    </section>
  );
}
