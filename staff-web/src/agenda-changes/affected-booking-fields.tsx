import { Button, Fieldset, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../booking/phone-text.ts';
import type { BookingResolution, AffectedBookingFragment } from '../gql/graphql.ts';
import { useOffice } from '../places/places-context.ts';
import type { ChoiceProblem, Draft } from './resolution-form.ts';
import { momentText } from './moment-text.ts';

type Props = {
  hit: AffectedBookingFragment;
  draft: Draft;
  problem: ChoiceProblem | undefined;
  onChange(draft: Draft): void;
  onReasonForAll: ((reason: string) => void) | undefined;
};

const kinds = ['MOVE', 'KEEP', 'CANCEL'] as const;
const LONGEST_REASON = 200;

/** One booking that a change hits, and what is to become of it. */
export function AffectedBookingFields({ hit, draft, problem, onChange, onReasonForAll }: Props) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const choosable = kinds.filter((kind) => kind !== 'MOVE' || hit.proposals.length > 0);
  return (
    <Fieldset legend={<b>{t('planning.booking', { number: hit.number, name: hit.applicantName })}</b>}>
      <Stack gap="sm">
        <Text>
          {hit.serviceName}, {hit.operator.name}
          <br />
          <b>{momentText(hit.startsAt, zone)}</b>
        </Text>
        <Text size="sm" c="dimmed">
          {[hit.phone && phoneText(hit.phone), hit.email ?? t('planning.noMail')].filter(Boolean).join(' · ')}
        </Text>
        {hit.proposals.length === 0 && <Text size="sm">{t('planning.nowhere')}</Text>}
        <Radio.Group
          aria-label={t('planning.what')}
          value={draft.kind ?? ''}
          onChange={(kind) => onChange({ ...draft, kind: kind as BookingResolution })}
          error={problem === 'choiceMissing' && t('planning.choiceMissing')}
        >
          <Stack gap="xs" mb={problem === 'choiceMissing' ? 'xs' : 0}>
            {choosable.map((kind) => (
              <Radio key={kind} value={kind} label={t(`planning.kind.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {draft.kind === 'MOVE' && (
          <NativeSelect
            label={t('planning.newTime')}
            value={String(draft.proposal)}
            onChange={({ currentTarget }) => onChange({ ...draft, proposal: Number(currentTarget.value) })}
            data={hit.proposals.map(({ startsAt, operator }, i) => ({
              value: String(i),
              label: `${momentText(startsAt, zone)}, ${operator.name}`,
            }))}
          />
        )}
        {draft.kind === 'CANCEL' && (
          <>
            <Textarea
              label={t('planning.reason')}
              description={t('planning.reasonHint')}
              maxLength={LONGEST_REASON}
              autosize
              value={draft.reason}
              error={problem === 'reasonMissing' && t('planning.reasonMissing')}
              onChange={({ currentTarget }) => onChange({ ...draft, reason: currentTarget.value })}
            />
            {onReasonForAll && draft.reason.trim() !== '' && (
              <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => onReasonForAll(draft.reason)}>
                {t('planning.sameReason')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Fieldset>
  );
}
