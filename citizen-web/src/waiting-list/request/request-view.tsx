import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ItalianText } from '../../components/italian-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { WatchRequestPageFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { OpenOffer } from './open-offer.tsx';
import { StateButtons } from './state-buttons.tsx';

const WEEK_LENGTH = 7;

/** The state of a request in one sentence, then what its citizen can do, then what was asked for. */
export function RequestView(props: {
  request: WatchRequestPageFragment;
  token: string;
  onDone: (kind: 'success' | 'danger', text: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const localizePath = useLocalizedPath();
  const { request, token, onDone } = props;
  const { state, offer, weekdays } = request;
  const isOver = state === 'TAKEN' || state === 'ENDED' || state === 'LEFT';
  const days = weekdays.map((weekday) => t(`watch.weekday.${weekday}` as 'watch.weekday.1')).join(', ');
  return (
    <>
      <p className="watch-state">{t(`watch.state.${state}`)}</p>
      {state === 'OFFERED' && offer ? (
        <OpenOffer request={request} offer={offer} token={token} onDone={onDone} />
      ) : (
        <p className="lead">
          {t(`watch.text.${state}`, {
            to: dates.day(request.to),
            until: request.confirmBy ? dates.moment(request.confirmBy) : '',
            count: request.offersLeft,
          })}
        </p>
      )}
      {state === 'WAITING' && offer && (
        <p>{t('watch.lastOffer', { moment: dates.moment(offer.startsAt), state: t(`watch.offer.${offer.state}`) })}</p>
      )}
      {isOver ? (
        <Link className="btn btn-primary" to={localizePath('/')}>
          {t('trouble.toStart')}
        </Link>
      ) : (
        <StateButtons state={state} token={token} onDone={onDone} />
      )}
      <section className="card watch-wishes">
        <h2>{t('watch.asked')}</h2>
        <SummaryList
          rows={[
            [t('watch.service'), <ItalianText key="service">{request.serviceName}</ItalianText>],
            [t('watch.placesRow'), request.places.map(({ name }) => name).join(', ')],
            [t('watch.days'), t('watch.fromTo', { from: dates.day(request.from), to: dates.day(request.to) })],
            [t('watch.weekdays'), weekdays.length === WEEK_LENGTH ? t('watch.everyDay') : days],
            [t('watch.dayPart'), t(`watch.part.${request.dayPart}`)],
            [t('watch.current'), request.bookedAt && dates.moment(request.bookedAt)],
          ]}
        />
      </section>
    </>
  );
}
