import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../components/errors/alert.tsx';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import type { Notice } from '../actions/action-panel.tsx';
import { ChooseTime } from './choose-time.tsx';
import { ConfirmTime } from './confirm-time.tsx';
import { useChangeTime, type ChangeStep } from './use-change-time.ts';

const TITLES = {
  choose: 'change.chooseTitle',
  confirm: 'change.confirmTitle',
} as const satisfies Record<ChangeStep, string>;

/** The choice of another time for a booking, and its confirmation. */
export function ChangePanel(props: {
  booking: BookingSummaryFragment;
  token: string;
  onChanged: () => void;
  onDone: (notice: Notice) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { booking } = props;
  const { step, startsAt, errorMessage, ...change } = useChangeTime({
    ...props,
    onMoved: (moment) =>
      props.onDone({
        kind: 'success',
        title: t('change.doneTitle'),
        text: t('change.doneText', { moment: dates.moment(moment) }),
      }),
    onRefused: (text) => props.onDone({ kind: 'danger', title: t('change.failTitle'), text }),
  });
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage !== null) notice.current?.focus();
  }, [errorMessage]);
  return (
    <section className="card booking-panel change-times">
      <StepHeading key={step} title={t(TITLES[step])} />
      {errorMessage !== null && (
        <Alert kind="danger" role="alert" title={t('change.failTitle')} ref={notice}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      {step === 'choose' && (
        <>
          <p>{t('change.lead', { moment: dates.moment(booking.startsAt) })}</p>
          <ChooseTime {...props} selected={startsAt} onSelect={change.select} />
          <button type="button" className="btn btn-outline-primary" onClick={props.onClose}>
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
    </section>
  );
}

/** The heading of a step, which takes the focus when the step opens. */
function StepHeading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {title}
    </h2>
  );
}
