import { useTranslation } from 'react-i18next';
import { useConnectionStatus } from '../live/connection-status.ts';
import styles from './agenda.module.css';
import { Icon } from '../components/icon.tsx';

/** Shows whether live updates are connected. */
export function LiveStatus() {
  const { t } = useTranslation();
  const status = useConnectionStatus();
  return (
    <output className={styles.live} data-status={status}>
      {status === 'connected' && (
        <>
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.liveText}>{t('agenda.live')}</span>
        </>
      )}
      {status === 'lost' && (
        <>
          <Icon name="offline" />
          {t('agenda.lost')}
        </>
      )}
    </output>
  );
}
