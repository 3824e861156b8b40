import { useTranslation } from 'react-i18next';
import { useStanding } from '../live/standing.ts';
import look from './agenda.module.css';
import { Icon } from './icon.tsx';

/** Whether what is seen is true at this moment. */
export function LiveStatus() {
  const { t } = useTranslation();
  const standing = useStanding();
  return (
    <output className={look.live} data-standing={standing}>
      {standing === 'on' && (
        <>
          <span className={look.dot} aria-hidden="true" />
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
