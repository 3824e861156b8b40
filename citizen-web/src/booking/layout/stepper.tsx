import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import './stepper.css';

/** One step of the bar: where it leads if it can be opened again. */
export interface StepperItem {
  name: string;
  standing: 'confirmed' | 'active' | 'ahead';
  to: string | null;
}

/** The bar "1. Servizio 2. Orario 3. Dettagli 4. Fatto": all steps on wide screens, the current one and "2/4" on phones. */
export function Stepper({ steps }: { steps: readonly StepperItem[] }) {
  const { t } = useTranslation();
  const active = steps.findIndex(({ standing }) => standing === 'active') + 1;
  return (
    <nav className="steppers" aria-label={t('stepper.label')}>
      <div className="steppers-header">
        <ol>
          {steps.map((step, index) => {
            const label = t('stepper.numbered', { number: index + 1, name: step.name });
            return (
              <li
                key={step.name}
                className={step.standing}
                aria-current={step.standing === 'active' ? 'step' : undefined}
              >
                {step.to === null ? <span>{label}</span> : <Link to={step.to}>{label}</Link>}
                {step.standing === 'confirmed' && <Icon shape={iconPaths.check} />}
                {step.standing !== 'ahead' && (
                  <span className="visually-hidden">
                    {' '}
                    {t(step.standing === 'active' ? 'stepper.active' : 'stepper.confirmed')}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        <span className="steppers-index" aria-hidden="true">
          {active}/{steps.length}
        </span>
      </div>
    </nav>
  );
}
