import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../mutations/idempotency-key.ts';
import { SetOpeningHoursDocument, type OperatorHoursFragment } from '../gql/graphql.ts';
import { Done, Refusal } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { ChoicesDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { settledText } from '../agenda-changes/resolution-summary.ts';
import { usePlan } from '../agenda-changes/use-agenda-change.ts';
import { WeekdayFields } from './weekday-fields.tsx';
import {
  errorsOfLines,
  type LineErrors,
  timesMissing,
  weekdays,
  weekInput,
  type WeeklyHours,
  weekLines,
  withMondayUntilFriday,
} from './weekly-hours.ts';

/** An operator's week at a place, set all at once. */
export function WeekPart({ operator, placeId }: { operator: OperatorHoursFragment; placeId: string }) {
  const { t } = useTranslation();
  const [lines, setLines] = useState(() => weekLines(operator, placeId));
  const [errors, setErrors] = useState<Record<string, LineErrors>>({});
  const [done, setDone] = useState<string | null>(null);
  const plan = usePlan({
    document: SetOpeningHoursDocument,
    result: (data) => data.setOpeningHours,
    preview: (setOpeningHours) => ({ setOpeningHours }),
    onDone: (bookings) => setDone(`${t('hours.saved')} ${settledText(t, bookings)}`.trim()),
    onWrong: (wrong) => setErrors(errorsOfLines(lines, wrong)),
  });

  function change(next: WeeklyHours[]) {
    setLines(next);
    setDone(null);
  }

  function save() {
    const missing = timesMissing(lines, t('hours.timeMissing'));
    setErrors(missing);
    setDone(null);
    if (Object.keys(missing).length > 0) return;
    void plan.propose({ operatorId: operator.id, placeId, ...weekInput(lines) });
  }

  return (
    <Section title={t('hours.week')}>
      <Stack gap="md">
        <Text>{t('hours.weekIntro')}</Text>
        {weekdays.map((weekday) => (
          <WeekdayFields key={weekday} weekday={weekday} lines={lines} errors={errors} onChange={change} />
        ))}
        {plan.trouble !== null && <Trouble {...plan.trouble} />}
        {Object.keys(errors).length > 0 && <Refusal>{t('hours.wrong')}</Refusal>}
        {done !== null && <Done>{done}</Done>}
        <Group>
          <Button loading={plan.busy} onClick={save}>
            {t('hours.save')}
          </Button>
          <Button variant="default" onClick={() => change(withMondayUntilFriday(lines, newKey))}>
            {t('hours.copyMonday')}
          </Button>
        </Group>
        <ChoicesDialog plan={plan} />
      </Stack>
    </Section>
  );
}
