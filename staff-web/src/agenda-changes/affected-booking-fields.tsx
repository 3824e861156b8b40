import { Button, Fieldset, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../booking/phone-text.ts';
import type { BookingResolution, AffectedBookingFragment } from '../gql/graphql.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import type { ResolutionProblem, ResolutionDraft } from './resolution-form.ts';
import { instantText } from '../municipality-time/instant-text.ts';

type Props = {
  booking: AffectedBookingFragment;
  draft: ResolutionDraft;
  problem: ResolutionProblem | undefined;
  onChange(draft: ResolutionDraft): void;
  onReasonForAll: ((reason: string) => void) | undefined;
};

const ALL_KINDS = ['MOVE', 'KEEP', 'CANCEL'] as const;
const MAX_REASON_LENGTH = 200;

/** Fields for the resolution of one affected booking: move, keep or cancel. */
export function AffectedBookingFields({ booking, draft, problem, onChange, onReasonForAll }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const availableKinds = ALL_KINDS.filter((kind) => kind !== 'MOVE' || booking.proposals.length > 0);
  return (
    <Fieldset legend={<b>{t('resolutions.booking', { number: booking.number, name: booking.applicantName })}</b>}>
      <Stack gap="sm">
        <Text>
          {booking.serviceName}, {booking.operator.name}
          <br />
          <b>{instantText(booking.startsAt, zone)}</b>
        </Text>
        <Text size="sm" c="dimmed">
          {[booking.phone && phoneText(booking.phone), booking.email ?? t('resolutions.noMail')]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {booking.proposals.length === 0 && <Text size="sm">{t('resolutions.nowhere')}</Text>}
        <Radio.Group
          aria-label={t('resolutions.what')}
          value={draft.kind ?? ''}
          onChange={(kind) => onChange({ ...draft, kind: kind as BookingResolution })}
          error={problem === 'choiceMissing' && t('resolutions.choiceMissing')}
        >
          <Stack gap="xs" mb={problem === 'choiceMissing' ? 'xs' : 0}>
            {availableKinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`resolutions.kind.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {draft.kind === 'MOVE' && (
          <NativeSelect
            label={t('resolutions.newTime')}
            value={String(draft.proposal)}
            onChange={({ currentTarget }) => onChange({ ...draft, proposal: Number(currentTarget.value) })}
            data={booking.proposals.map(({ startsAt, operator }, i) => ({
              value: String(i),
              label: `${instantText(startsAt, zone)}, ${operator.name}`,
            }))}
          />
        )}
        {draft.kind === 'CANCEL' && (
          <>
            <Textarea
              label={t('resolutions.reason')}
              description={t('resolutions.reasonHint')}
              maxLength={MAX_REASON_LENGTH}
              autosize
              value={draft.reason}
              error={problem === 'reasonMissing' && t('resolutions.reasonMissing')}
              onChange={({ currentTarget }) => onChange({ ...draft, reason: currentTarget.value })}
            />
            {onReasonForAll && draft.reason.trim() !== '' && (
              <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => onReasonForAll(draft.reason)}>
                {t('resolutions.sameReason')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Fieldset>
  );
}
