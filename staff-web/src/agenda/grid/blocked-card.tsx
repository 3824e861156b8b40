import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText } from '../../office/wall-clock.ts';
import look from './blocked.module.css';

/** A blocked slot, and why it is. */
export const BlockedCard = memo(function BlockedCard(props: {
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
      className={look.blocked}
      data-item={props.itemKey}
      tabIndex={props.tabbable ? 0 : -1}
      style={{ top: props.top, height: props.height }}
    >
      <span className={look.label}>
        {t('grid.blocked', { from: timeText(props.from), to: timeText(props.to), reason: props.reason })}
      </span>
    </button>
  );
});
