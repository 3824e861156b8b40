import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { ConfirmWatchRequestDocument, LeaveWaitingListDocument } from '../../gql/graphql.ts';

/** The buttons that confirm a request or end it; leaving asks once more. */
export function StateButtons(props: {
  state: string;
  token: string;
  onDone: (kind: 'success' | 'danger', text: string) => void;
}) {
  const { t } = useTranslation();
  const { state, token, onDone } = props;
  const [confirm, confirming] = useMutation(ConfirmWatchRequestDocument, { fetchPolicy: 'no-cache' });
  const [leave, leaving] = useMutation(LeaveWaitingListDocument, { fetchPolicy: 'no-cache' });
  const [isSure, setIsSure] = useState(false);
  const loading = confirming.loading || leaving.loading;

  const send = async (act: 'confirm' | 'leave') => {
    if (loading) return;
    const variables = { input: { token } };
    try {
      const result =
        act === 'confirm'
          ? (await confirm({ variables })).data?.confirmWatchRequest
          : (await leave({ variables })).data?.leaveWaitingList;
      if (result?.__typename === 'WatchRequestSuccess')
        return onDone('success', t(act === 'confirm' ? 'watch.confirmed' : 'watch.left'));
      onDone('danger', result?.message ?? t('own.failText'));
    } catch (error) {
      onDone('danger', getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  return (
    <div className="watch-buttons">
      {state === 'UNCONFIRMED' && (
        <button type="button" className="btn btn-primary" aria-disabled={loading} onClick={() => void send('confirm')}>
          {t('watch.confirm')}
        </button>
      )}
      {isSure ? (
        <>
          <p className="watch-sure">{t('watch.leaveSure')}</p>
          <button type="button" className="btn btn-danger" aria-disabled={loading} onClick={() => void send('leave')}>
            {t('watch.leaveYes')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={() => setIsSure(false)}>
            {t('watch.leaveNo')}
          </button>
        </>
      ) : (
        <button type="button" className="btn btn-outline-danger" onClick={() => setIsSure(true)}>
          {t('watch.leave')}
        </button>
      )}
    </div>
  );
}
