import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText } from '../../../municipality-time/wall-clock.ts';
import styles from './blocked-slot-card.module.css';

/** A blocked slot with its reason. */
export const BlockedSlotCard = memo(function BlockedSlotCard(props: {
  itemKey: string;
  from: number;
  to: number;
  reason: string;
  top: number;
  height: number;
  tabbable: boolean;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.blocked}
      data-item={props.itemKey}
      tabIndex={props.tabbable ? 0 : -1}
      style={{ top: props.top, height: props.height }}
    >
      <span className={styles.label}>
        {t('grid.blocked', { from: timeText(props.from), to: timeText(props.to), reason: props.reason })}
      </span>
    </button>
  );
});
