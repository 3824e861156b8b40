import { useTranslation } from 'react-i18next';
import { SummaryList } from '../../components/summary-list.tsx';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';

/** The old and the new time of a booking, and the button that changes it. */
export function ConfirmTime(props: {
  booking: BookingSummaryFragment;
  startsAt: string;
  loading: boolean;
  onConfirm: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <SummaryList
        rows={[
          [t('change.from'), <s key="from">{dates.moment(props.booking.startsAt)}</s>],
          [t('change.to'), <strong key="to">{dates.moment(props.startsAt)}</strong>],
        ]}
      />
      <p>{t('change.confirmNote')}</p>
      <div className="own-buttons">
        <button type="button" className="btn btn-primary" aria-disabled={props.loading} onClick={props.onConfirm}>
          {t(props.loading ? 'change.changing' : 'change.confirm')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={props.onBack}>
          {t('change.other')}
        </button>
      </div>
    </>
  );
}
