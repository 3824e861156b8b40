import { Alert, Button, Card, Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StatisticsGrouping } from '../gql/graphql.ts';
import { DateField } from '../components/fields/date-field.tsx';
import { groupings, type NumbersView, periodOf, type periodProblem, presets } from './statistics-view.ts';
import styles from './statistics.module.css';

type Props = {
  view: NumbersView;
  today: string;
  problem: ReturnType<typeof periodProblem>;
  onChange(change: Partial<NumbersView>): void;
};

/** Which period is counted, and by what the numbers are told apart. */
export function PeriodFields({ view, today, problem, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Card withBorder p="lg" component="section" aria-label={t('numbers.period')}>
      <Stack gap="md">
        <Group gap="xs" component="fieldset" className={styles.presets} aria-label={t('numbers.presets')}>
          {presets.map((preset) => {
            const period = periodOf(preset, today);
            const chosen = period.from === view.from && period.to === view.to;
            return (
              <Button
                key={preset}
                variant={chosen ? 'filled' : 'default'}
                aria-pressed={chosen}
                onClick={() => onChange(period)}
              >
                {t(`numbers.preset.${preset}`)}
              </Button>
            );
          })}
        </Group>
        <Group align="flex-end">
          <DateField label={t('numbers.from')} value={view.from} onChange={(from) => from && onChange({ from })} />
          <DateField label={t('numbers.to')} value={view.to} onChange={(to) => to && onChange({ to })} />
        </Group>
        {problem && (
          <Alert color="red" role="alert">
            {t(`numbers.problem.${problem}`)}
          </Alert>
        )}
        <NativeSelect
          maw={280}
          label={t('numbers.by')}
          value={view.by}
          onChange={({ currentTarget }) => onChange({ by: currentTarget.value as StatisticsGrouping })}
          data={groupings.map((value) => ({ value, label: t(`numbers.grouping.${value}`) }))}
        />
      </Stack>
    </Card>
  );
}
