import { useTranslation } from 'react-i18next';
import type { HeldTime } from '../../../agenda-layout/day-columns.ts';
import { timeText } from '../../../municipality-time/wall-clock.ts';
import styles from './held-time-card.module.css';

/** A time that a citizen holds while filling in the form. There is nothing to do with it. */
export function HeldTimeCard(props: { held: HeldTime; capacity: number; top: number; height: number }) {
  const { t } = useTranslation();
  const { from, to, counter, until } = props.held;
  return (
    <p
      className={styles.held}
      style={{
        top: props.top,
        height: props.height,
        left: `${((counter - 1) / props.capacity) * 100}%`,
        width: `${100 / props.capacity}%`,
      }}
    >
      {t('grid.held', { from: timeText(from), to: timeText(to), until })}
    </p>
  );
}
