import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import { Alert } from '../../components/errors/alert.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { useDates } from '../../i18n/use-dates.ts';
import { useDuration } from '../../i18n/use-duration.ts';
import { ItalianText } from '../../components/italian-text.tsx';
import { toContactRows } from '../../components/applicant/applicant-rows.ts';
import { toFullPhone } from '../../components/applicant/full-phone.ts';
import { HoldLine } from '../hold/hold-line.tsx';
import { useHold } from '../hold/use-hold.ts';
import { useJourney } from '../journey/journey-context.ts';
import { StepLayout } from '../layout/step-layout.tsx';
import { useSubmitBooking } from './use-submit-booking.ts';
import type { Step } from '../journey/steps.ts';
import './review-step.css';

/** The review before submitting: every value, each block with "Modifica", then "Conferma e invia". */
export function ReviewStep() {
  const { t } = useTranslation();
  const dates = useDates();
  const toDuration = useDuration();
  const { selection, details, getStepUrl } = useJourney();
  const hold = useHold(selection);
  const { submit, status, error, errorRef } = useSubmitBooking();
  const { place, service, operator, startsAt } = selection;
  if (!place || !service || !startsAt) return <Redirect to="/" replace />;
  // A booking that is being sent has its own answer.
  if (hold.status === 'lost' && status === 'idle') {
    return <Redirect to={getStepUrl('time', { startsAt: null })} state={{ notice: 'slot-gone' }} replace />;
  }
  const endsAt = new Date(Date.parse(startsAt) + service.durationMinutes * 60_000).toISOString();
  return (
    <StepLayout step="review" title={t('stepper.review')} lead={<p>{t('review.lead')}</p>}>
      {error && (
        <Alert kind="danger" role="alert" title={t('review.failTitle')} ref={errorRef}>
          <p>{error}</p>
        </Alert>
      )}
      <HoldLine />
      <div className="review-blocks">
        <Block title={t('review.when')} edit="time">
          <SummaryList
            rows={[
              [t('review.day'), dates.day(dates.dateOf(startsAt))],
              [t('review.hours'), t('review.hoursValue', { from: dates.time(startsAt), to: dates.time(endsAt) })],
            ]}
          />
        </Block>
        <Block title={t('review.office')} edit="service">
          <SummaryList
            rows={[
              [
                t('service.service'),
                <span key="service">
                  <ItalianText>{service.name}</ItalianText> <span>{`(${toDuration(service.durationMinutes)})`}</span>
                </span>,
              ],
              [t('service.place'), <ItalianText key="place">{place.name}</ItalianText>],
              [t('review.address'), <ItalianText key="address">{place.address}</ItalianText>],
              [t('service.operator'), operator?.name ?? t('common.any')],
            ]}
          />
        </Block>
        <Block title={t('review.applicant')} edit="details">
          <SummaryList
            rows={[
              [t('review.name'), details.name],
              [t('review.surname'), details.surname],
              ...toContactRows(t, {
                ...details,
                phone: toFullPhone(details),
                notes: details.notes.trim() || t('review.noNotes'),
              }),
              [
                t('review.readings'),
                [service.notice && t('review.noticeRead'), t('review.privacyRead')].filter(Boolean).join(', '),
              ],
            ]}
          />
        </Block>
      </div>
      <p className="review-declaration">{t('review.declaration')}</p>
      <output className="review-proving">{status === 'solving' && t('review.proving')}</output>
      <div className="step-nav">
        <Link className="btn btn-outline-primary" to={getStepUrl('details')}>
          {t('common.back')}
        </Link>
        <button
          type="button"
          className="btn btn-primary btn-next"
          aria-disabled={status !== 'idle'}
          onClick={() => void submit()}
        >
          {status !== 'idle' ? t('review.sending') : t('review.send')}
        </button>
      </div>
    </StepLayout>
  );
}

function Block({ title, edit, children }: { title: string; edit: Step; children: ReactNode }) {
  const { t } = useTranslation();
  const { getStepUrl, invitation } = useJourney();
  return (
    <section className="review-block">
      <div className="review-head">
        <h3>{title}</h3>
        {!(invitation && edit === 'service') && (
          <Link to={getStepUrl(edit)}>
            <span>{t('common.edit')}</span>
            <span className="visually-hidden">{` ${title}`}</span>
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
