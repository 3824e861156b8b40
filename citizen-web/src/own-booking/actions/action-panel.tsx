import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnBookingFragment } from '../../gql/graphql.ts';
import { ChangePanel } from '../change-time/change-panel.tsx';
import type { Action } from './booking-actions.tsx';
import { CancelForm } from './cancel-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { WatchForm } from './watch-form.tsx';

/** What an action led to, shown at the top of the page. */
export type Notice = { kind: 'success' | 'danger'; title: string; text?: string };

/** The form of the opened action. */
export function ActionPanel(props: {
  action: Action;
  booking: OwnBookingFragment;
  token: string;
  /** The booking changed in between; the panel stays open. */
  onChanged: () => void;
  /** The action is over; without a notice the state of the booking shows what happened. */
  onDone: (notice: Notice | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { action, booking, token, onChanged, onDone, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (action === 'change') return <ChangePanel {...{ booking, token, onChanged, onDone, onClose }} />;
  const onCorrected = (email: string | null) =>
    onDone(
      email === null
        ? { kind: 'success', title: t('correct.doneTitle') }
        : { kind: 'success', title: t('correct.emailTitle'), text: t('correct.emailText', { email }) },
    );
  return (
    <section className="card booking-panel">
      <h2 ref={heading} tabIndex={-1}>
        {t(`page.action.${action}`)}
      </h2>
      {action === 'watch' ? (
        <WatchForm
          {...{ booking, token, onClose }}
          onJoined={() => onDone({ kind: 'success', title: t('watch.earlierDone'), text: t('watch.earlierDoneText') })}
        />
      ) : action === 'cancel' ? (
        <CancelForm {...{ booking, token, onClose }} onCancelled={() => onDone(null)} onChanged={onChanged} />
      ) : (
        <CorrectForm {...{ booking, token, onChanged, onClose, onCorrected }} />
      )}
    </section>
  );
}
