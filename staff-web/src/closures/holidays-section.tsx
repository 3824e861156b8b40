import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import {
  CloseOnHolidayDocument,
  type ClosuresQuery,
  type HolidayRecordFragment,
  OpenOnHolidayDocument,
} from '../gql/graphql.ts';
import { Done, Refusal } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { ChoicesDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { settledText } from '../agenda-changes/resolution-summary.ts';
import { usePlan } from '../agenda-changes/use-agenda-change.ts';
import { useSession } from '../session/session-context.ts';
import { HolidayRow } from './holiday-row.tsx';
import styles from '../components/divided-list.module.css';
import { wheres } from './scope-options.ts';

type Props = {
  holidays: readonly HolidayRecordFragment[];
  places: ClosuresQuery['staffCatalogue']['places'];
  years: readonly number[];
  year: number;
  onYear(year: number): void;
  onChanged(): void;
};

/** National holidays and the patron saint: closed by themselves, unless the office chooses to open. */
export function HolidaysPart({ holidays, places, years, year, onYear, onChanged }: Props) {
  const { t } = useTranslation();
  const { me } = useSession();
  const where = wheres(t, me, places);
  const [chosen, setChosen] = useState(where[0]?.value ?? '');
  const [done, setDone] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const opening = useAct(OpenOnHolidayDocument);
  const closing = usePlan({
    document: CloseOnHolidayDocument,
    result: (data) => data.closeOnHoliday,
    preview: (closeOnHoliday) => ({ closeOnHoliday }),
    onDone: (bookings) => end(`${t('closures.closedAgain')} ${settledText(t, bookings)}`.trim()),
    onWrong: (errors) => setRefusal(Object.values(errors).join(' ')),
  });
  const placeId = chosen || null;
  const trouble = opening.trouble ?? closing.trouble;

  function end(text: string) {
    setDone(text);
    onChanged();
  }

  async function open(date: string) {
    setDone(null);
    const result = (await opening.run({ input: { date, placeId } }))?.openOnHoliday;
    setRefusal(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    if (result?.__typename === 'OpenOnHolidaySuccess') end(t('closures.openNow'));
  }

  return (
    <Section title={t('closures.holidays')}>
      <Stack gap="md">
        <Text>{t('closures.holidaysIntro')}</Text>
        <NativeSelect
          label={t('closures.year')}
          maw={200}
          value={String(year)}
          onChange={({ currentTarget }) => onYear(Number(currentTarget.value))}
          data={years.map(String)}
        />
        <NativeSelect
          label={t('closures.openWhere')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={where}
        />
        {done !== null && <Done>{done}</Done>}
        {refusal !== null && <Refusal>{refusal}</Refusal>}
        {trouble !== null && <Trouble {...trouble} />}
        <ul className={styles.list}>
          {holidays.map((holiday) => (
            <HolidayRow
              key={holiday.date}
              holiday={holiday}
              places={places}
              placeId={placeId}
              busy={opening.busy || closing.busy}
              onOpen={() => void open(holiday.date)}
              onClose={() => void closing.propose({ date: holiday.date, placeId })}
            />
          ))}
        </ul>
        <ChoicesDialog plan={closing} />
      </Stack>
    </Section>
  );
}
