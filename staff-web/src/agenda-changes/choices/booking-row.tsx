import { Anchor, SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../booking/phone-text.ts';
import { Icon } from '../../components/icon.tsx';
import type { AffectedBookingFragment, BookingResolution } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import styles from './choices.module.css';
import { proposalText } from './proposal-text.ts';
import { findVerdict, type MoveVerdict, type ResolutionDraft, type ResolutionProblem } from './resolution-drafts.ts';
import { TimeChoice } from './time-choice.tsx';

const KINDS = ['MOVE', 'KEEP', 'CANCEL'] as const;

type Props = {
  booking: AffectedBookingFragment;
  draft: ResolutionDraft;
  verdict: MoveVerdict | undefined;
  /** Whether the booking was made or changed since it was shown. */
  isChanged: boolean;
  problem: ResolutionProblem | undefined;
  onChange(draft: ResolutionDraft): void;
};

/** One affected booking: who comes when, how they are notified, and what happens to it. */
export function BookingRow({ booking, draft, verdict, isChanged, problem, onChange }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const id = useId();
  const [best] = booking.proposals;
  const refusal = findVerdict(verdict, draft)?.message ?? null;
  const message = problem === undefined ? refusal : t(`resolutions.${problem}`);

  function chooseKind(kind: BookingResolution) {
    onChange({ ...draft, kind, time: draft.time ?? best ?? null });
  }

  return (
    <fieldset
      className={styles.row}
      aria-label={t('resolutions.booking', { number: booking.number, name: booking.applicantName })}
      aria-describedby={message === null && !isChanged ? undefined : `${id}-message`}
      data-refused={message === null ? undefined : ''}
    >
      <Text className={styles.when}>{instantText(booking.startsAt, zone, 'short')}</Text>
      <div className={styles.who}>
        <b>{booking.applicantName}</b>
        <Text size="sm">
          {booking.serviceName}, {booking.operator.name}
        </Text>
      </div>
      <div className={styles.contact}>
        {booking.phone !== null && (
          <Anchor href={`tel:${booking.phone}`} className={styles.phone}>
            {phoneText(booking.phone)}
          </Anchor>
        )}
        <Text size="sm" className={styles.told} data-call={booking.email === null ? '' : undefined}>
          <Icon name={booking.email === null ? 'phone' : 'mail'} size={14} />
          {t(booking.email === null ? 'resolutions.toCall' : 'resolutions.toMail')}
        </Text>
      </div>
      <SegmentedControl
        size="sm"
        aria-label={t('resolutions.what')}
        value={draft.kind ?? ''}
        onChange={(kind) => chooseKind(kind as BookingResolution)}
        data={KINDS.map((kind) => ({ value: kind, label: t(`resolutions.kind.${kind}`) }))}
      />
      <div className={styles.time}>
        {draft.kind === 'MOVE' ? (
          <TimeChoice booking={booking} draft={draft} onChange={onChange} />
        ) : (
          draft.kind === null && (
            <Text size="sm">
              {best === undefined
                ? t('resolutions.nowhere')
                : t('resolutions.proposal', { time: proposalText(t, booking.startsAt, best, zone) })}
            </Text>
          )
        )}
      </div>
      <output className={styles.message} id={`${id}-message`}>
        {isChanged && <Text size="sm">{t('resolutions.changed')}</Text>}
        {message !== null && (
          <Text size="sm" c="red.7" fw={600}>
            {message}
          </Text>
        )}
        {message === null && draft.manual !== null && findVerdict(verdict, draft) !== null && (
          <Text size="sm" c="green.7" fw={600}>
            {t('resolutions.isFree')}
          </Text>
        )}
      </output>
    </fieldset>
  );
}
