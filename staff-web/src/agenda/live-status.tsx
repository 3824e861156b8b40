import { useTranslation } from 'react-i18next';
import { useStanding } from '../live/connection-status.ts';
import styles from './agenda.module.css';
import { Icon } from '../components/icon.tsx';

/** Whether what is seen is true at this moment. */
export function LiveStatus() {
  const { t } = useTranslation();
  const standing = useStanding();
  return (
    <output className={styles.live} data-standing={standing}>
      {standing === 'on' && (
        <>
          <span className={styles.dot} aria-hidden="true" />
          {t('agenda.live')}
        </>
      )}
      {standing === 'lost' && (
        <>
          <Icon name="offline" />
          {t('agenda.lost')}
        </>
      )}
    </output>
  );
}
