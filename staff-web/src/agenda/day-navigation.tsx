import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../components/fields/date-field.tsx';
import { shiftDay } from '../municipality-time/calendar.ts';
import styles from './agenda.module.css';
import type { AgendaParams, AgendaView } from './view/agenda-view.ts';
import { Icon } from '../components/icon.tsx';

/** Selects the shown day or week. */
export function DayNavigation(props: { view: AgendaView; today: string; change(part: Partial<AgendaParams>): void }) {
  const { view, today, change } = props;
  const { t } = useTranslation();
  const step = view.span === 'day' ? 1 : 7;
  const steps = view.span === 'day' ? (['previousDay', 'nextDay'] as const) : (['previousWeek', 'nextWeek'] as const);
  return (
    <>
      <div className={styles.days}>
        <Button
          variant="default"
          px="sm"
          onClick={() => change({ date: today })}
          aria-current={view.date === today || undefined}
        >
          {t('agenda.today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`agenda.${steps[0]}`)}
          onClick={() => change({ date: shiftDay(view.date, -step) })}
        >
          <Icon name="back" />
        </ActionIcon>
        <DateField
          w={138}
          aria-label={t('agenda.pickDay')}
          value={view.date}
          onChange={(date) => date && change({ date })}
          leftSection={<Icon name="calendar" />}
          leftSectionPointerEvents="none"
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`agenda.${steps[1]}`)}
          onClick={() => change({ date: shiftDay(view.date, step) })}
        >
          <Icon name="forward" />
        </ActionIcon>
      </div>
      <SegmentedControl
        className={styles.span}
        aria-label={t('agenda.view')}
        value={view.span}
        onChange={(span) => change({ span: span as AgendaView['span'] })}
        data={[
          { value: 'day', label: t('agenda.day') },
          { value: 'week', label: t('agenda.weekView') },
        ]}
      />
    </>
  );
}
