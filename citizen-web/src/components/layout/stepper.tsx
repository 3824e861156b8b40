import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import './stepper.css';

/** A step of the progress bar; `to` is null if it cannot be opened. */
export interface StepperItem {
  name: string;
  status: 'confirmed' | 'active' | 'ahead';
  to: string | null;
}

/** The progress bar "1. Servizio 2. Orario 3. Dettagli 4. Fatto"; phones show the current step and "2/4". */
export function Stepper({ steps }: { steps: readonly StepperItem[] }) {
  const { t } = useTranslation();
  const active = steps.findIndex(({ status }) => status === 'active') + 1;
  return (
    <nav className="steppers" aria-label={t('stepper.label')}>
      <div className="steppers-header">
        <ol>
          {steps.map((step, index) => {
            const label = t('stepper.numbered', { number: index + 1, name: step.name });
            return (
              <li key={step.name} className={step.status} aria-current={step.status === 'active' ? 'step' : undefined}>
                {step.to === null ? <span>{label}</span> : <Link to={step.to}>{label}</Link>}
                {step.status === 'confirmed' && <Icon shape={iconPaths.check} />}
                {step.status !== 'ahead' && (
                  <span className="visually-hidden">
                    {` ${t(step.status === 'active' ? 'stepper.active' : 'stepper.confirmed')}`}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        <span className="steppers-index" aria-hidden="true">
          {`${active}/${steps.length}`}
        </span>
      </div>
    </nav>
  );
}
