import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../components/icon.tsx';
import { saveSetting, useSetting } from '../settings/browser-setting.ts';
import styles from './agenda.module.css';
import type { Density } from './grid/grid-hours.ts';
import { DENSITY } from './view/density-setting.ts';

const ICONS: Record<Density, IconName> = { compact: 'rowsCompact', normal: 'rowsNormal', roomy: 'rowsRoomy' };

/** Selects the height of the agenda's rows. The choice is kept in this browser. */
export function DensityControl() {
  const { t } = useTranslation();
  const density = useSetting(DENSITY);
  return (
    <SegmentedControl
      className={styles.density}
      size="xs"
      aria-label={t('agenda.density')}
      value={density}
      onChange={(value) => saveSetting(DENSITY, value as Density)}
      data={DENSITY.values.map((value) => ({
        value,
        label: (
          <span title={t(`agenda.densityOf.${value}`)} className={styles.densityChoice}>
            <Icon name={ICONS[value]} />
            <VisuallyHidden>{t(`agenda.densityOf.${value}`)}</VisuallyHidden>
          </span>
        ),
      }))}
    />
  );
}
