import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../components/errors/alert.tsx';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { ChooseTime } from './choose-time.tsx';
import { ConfirmTime } from './confirm-time.tsx';
import { useChangeTime, type ChangeStep } from './use-change-time.ts';

const TITLES = {
  closed: 'change.title',
  done: 'change.title',
  choose: 'change.chooseTitle',
  confirm: 'change.confirmTitle',
} as const satisfies Record<ChangeStep, string>;

/** The button that changes the time of a booking, the choice of the time, its confirmation and what it led to. */
export function ChangeSection(props: { booking: BookingSummaryFragment; token: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { booking } = props;
  const change = useChangeTime(props);
  const { step, startsAt, errorMessage } = change;
  const heading = useRef<HTMLHeadingElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const lastStep = useRef<ChangeStep>('closed');
  useEffect(() => {
    const isNewStep = lastStep.current !== step;
    lastStep.current = step;
    if (errorMessage !== null || step === 'done') notice.current?.focus();
    else if (!isNewStep) return;
    else if (step === 'closed') button.current?.focus();
    else heading.current?.focus();
  }, [step, errorMessage]);
  return (
    <section className={`own-section ${step === 'choose' ? 'change-times' : ''}`}>
      <h2 ref={heading} tabIndex={-1}>
        {t(TITLES[step])}
      </h2>
      {errorMessage !== null && (
        <Alert kind="danger" role="alert" title={t('change.failTitle')} ref={notice}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      {step === 'done' && startsAt !== null && (
        <Alert kind="success" title={t('change.doneTitle')} ref={notice}>
          <p>{t('change.doneText', { moment: dates.moment(startsAt) })}</p>
        </Alert>
      )}
      {step === 'choose' && (
        <>
          <p>{t('change.lead', { moment: dates.moment(booking.startsAt) })}</p>
          <ChooseTime {...props} selected={startsAt} onSelect={change.select} />
          <button type="button" className="btn btn-outline-primary" onClick={() => change.show('closed')}>
            {t('change.close')}
          </button>
        </>
      )}
      {step === 'confirm' && startsAt !== null && (
        <ConfirmTime
          booking={booking}
          startsAt={startsAt}
          loading={change.loading}
          onConfirm={() => void change.confirm()}
          onBack={() => change.show('choose')}
        />
      )}
      {(step === 'closed' || step === 'done') && (
        <button type="button" className="btn btn-outline-primary" ref={button} onClick={change.open}>
          {t('change.open')}
        </button>
      )}
    </section>
  );
}
