import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EraseOwnDataDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { EraseChoice, type ErasableBooking } from './erase-choice.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';

/** What was erased: how many upcoming bookings were cancelled, and whether anything was kept. */
export type ErasedData = { cancelled: number; isAll: boolean };

/** The form that erases the citizen's data: explains the consequences and asks for confirmation. */
export function EraseForm(props: {
  token: string;
  bookings: readonly ErasableBooking[];
  takenAt: string;
  onErased: (erased: ErasedData) => void;
}) {
  const { t } = useTranslation();
  const { bookings, takenAt } = props;
  const [keptIds, setKeptIds] = useState<readonly string[]>([]);
  const chosen = bookings.filter(({ id }) => !keptIds.includes(id));
  const isNothingChosen = chosen.length === 0 && bookings.length > 0;
  const upcoming = chosen.filter((booking) => isUpcoming(booking, takenAt)).length;
  const [confirming, setConfirming] = useState(false);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [erase, { loading }] = useMutation(EraseOwnDataDocument, { fetchPolicy: 'no-cache' });
  const questionRef = useRef<HTMLParagraphElement>(null);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (confirming) questionRef.current?.focus();
  }, [confirming]);
  useEffect(() => {
    if (errorMessage !== null) errorRef.current?.focus();
  }, [errorMessage]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setErrorMessage(isNothingChosen ? t('data.eraseNone') : null);
    if (isNothingChosen) return;
    if (!confirming) return setConfirming(true);
    try {
      const { data } = await erase({
        variables: {
          input: { token: props.token, bookingIds: keptIds.length === 0 ? null : chosen.map(({ id }) => id) },
        },
      });
      const result = data?.eraseOwnData;
      switch (result?.__typename) {
        case 'EraseDataSuccess':
          return props.onErased({ cancelled: result.cancelled, isAll: keptIds.length === 0 });
        case 'LinkNotValid':
          return setErrorMessage(result.message);
        default:
          result satisfies undefined;
          return setErrorMessage(t('data.failText'));
      }
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('data.failText'));
    }
  };
  return (
    <form className="data-form" onSubmit={(event) => void submit(event)}>
      {bookings.length > 1 && <EraseChoice bookings={bookings} keptIds={keptIds} onChange={setKeptIds} />}
      <p>{t('data.eraseText')}</p>
      <ul>
        {upcoming > 0 && <li>{t('data.eraseToCome', { count: upcoming })}</li>}
        <li>{t('data.erasePast')}</li>
        <li>{t('data.eraseForever')}</li>
      </ul>
      {errorMessage !== null && (
        <Alert kind="danger" role="alert" title={t('data.eraseFailTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      {confirming ? (
        <>
          <p className="data-sure" ref={questionRef} tabIndex={-1}>
            {t(keptIds.length === 0 ? 'data.eraseSure' : 'data.eraseSureChosen', { count: chosen.length })}
          </p>
          <div className="data-acts">
            <button type="submit" className="btn btn-danger" aria-disabled={loading}>
              {t(loading ? 'data.erasing' : keptIds.length === 0 ? 'data.eraseYes' : 'data.eraseYesChosen')}
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setConfirming(false)}>
              {t('data.eraseNo')}
            </button>
          </div>
        </>
      ) : (
        <button type="submit" className="btn btn-outline-danger">
          {t('data.erase')}
        </button>
      )}
    </form>
  );
}

function isUpcoming({ status, startsAt }: ErasableBooking, now: string): boolean {
  return (status === 'CONFIRMED' || status === 'REQUESTED') && Date.parse(startsAt) > Date.parse(now);
}
