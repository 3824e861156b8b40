import { useTranslation } from 'react-i18next';
import { Stepper } from '../components/layout/stepper.tsx';

/** The progress bar of a finished booking; its steps cannot be opened again. */
export function DoneStepper() {
  const { t } = useTranslation();
  return (
    <Stepper
      steps={(['service', 'time', 'details', 'done'] as const).map((step) => ({
        name: t(`stepper.${step}`),
        status: step === 'done' ? 'active' : 'confirmed',
        to: null,
      }))}
    />
  );
}
