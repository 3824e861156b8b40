import { shallowEqual } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText } from '../../../municipality-time/wall-clock.ts';
import { Icon } from '../../../components/icon.tsx';
import type { DayColumn } from '../../../agenda-layout/day-columns.ts';
import styles from './gap-button.module.css';

type Props = {
  itemKey: string;
  gap: DayColumn['gaps'][number];
  capacity: number;
  top: number;
  height: number;
  tabbable: boolean;
};

/** Free time as a button that starts a booking. */
export const GapButton = memo(function GapButton(props: Props) {
  const { t } = useTranslation();
  const { from, to, places, lane, lanes, of, coolDownUntil } = props.gap;
  return (
    <button
      type="button"
      className={styles.gap}
      data-item={props.itemKey}
      data-gap=""
      data-cool-down={coolDownUntil === undefined ? undefined : ''}
      tabIndex={props.tabbable ? 0 : -1}
      style={{
        top: props.top,
        height: props.height,
        left: `${(lane / of) * 100}%`,
        width: `${(lanes / of) * 100}%`,
      }}
    >
      <span className={styles.face}>
        <Icon name={coolDownUntil === undefined ? 'plus' : 'waiting'} size={13} />
        <span className={styles.words}>
          {coolDownUntil === undefined
            ? t('grid.free', { from: timeText(from), to: timeText(to) })
            : t('grid.coolDown', { from: timeText(from), to: timeText(to), until: coolDownUntil })}
          {props.capacity > 1 && ` (${t('grid.places', { count: places, of: props.capacity })})`}
        </span>
        <span className={styles.hidden}>, {t('grid.bookHere')}</span>
      </span>
    </button>
  );
}, arePropsEqual);

// A refetch of the agenda returns new objects with equal values: compare them to skip rendering.
function arePropsEqual({ gap: before, ...rest }: Props, { gap: after, ...others }: Props): boolean {
  return shallowEqual(before, after) && shallowEqual(rest, others);
}
