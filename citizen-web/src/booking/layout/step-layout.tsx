import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistoryState } from 'wouter/use-browser-location';
import type { NavigationState } from '../../components/navigation-state.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { Stepper, type StepperItem } from '../../components/layout/stepper.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useJourney } from '../journey/journey-context.ts';
import type { ParsedSelection } from '../journey/selection-params.ts';
import type { TimeProblem } from '../journey/use-time-problem.ts';
import { STEP_NUMBERS, type RedirectReason, type Step } from '../journey/steps.ts';
import './step-layout.css';

/** Why a step was opened in place of another, shown at its top. */
type StepNotice = RedirectReason | TimeProblem | NonNullable<ParsedSelection['unknown']> | 'slot-gone';

/** The layout of a step: page title, progress bar, heading with focus, and any notice. */
export function StepLayout(props: { step: Step; title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const municipality = useMunicipality();
  const { selection, serverErrors } = useJourney();
  const navigation = useHistoryState<NavigationState<StepNotice>>();
  // The error summary, not the heading, takes the focus after a validation error of the API.
  const hasServerErrors = props.step === 'details' && serverErrors.length > 0;
  const heading = useHeadingFocus(navigation === null || hasServerErrors);
  const number = STEP_NUMBERS[props.step];
  const name = props.step === 'review' ? t('stepper.review') : t(`stepper.${props.step}`);
  useEffect(() => {
    document.title = t('title.step', { step: name, number, municipality: municipality.name });
  }, [t, name, number, municipality.name]);
  const message = navigation?.message;
  const notice = navigation?.notice ?? (message === undefined ? selection.unknown : null);
  return (
    <div className={`step step-${props.step}`}>
      {props.step === 'service' && <Breadcrumb />}
      <h1 data-element="page-name">{t('pageName')}</h1>
      {props.step === 'service' && (
        <p className="welcome" lang="it">
          {municipality.texts.welcome}
        </p>
      )}
      <Stepper steps={useStepperItems(props.step)} />
      <div className="step-heading">
        <h2 ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <p className="step-position">{t('stepper.position', { number })}</p>
      </div>
      {props.lead && <div className="step-lead">{props.lead}</div>}
      {message !== undefined && (
        <Alert kind="warning" role="alert">
          <p>{message}</p>
        </Alert>
      )}
      {notice && (
        <Alert kind={notice === 'slot-gone' ? 'warning' : 'info'} role="alert">
          <p>
            {[t(`notice.${notice}`, { ...selection.elsewhere }), notice === 'slot-gone' && t('notice.slot-gone-kept')]
              .filter(Boolean)
              .join(' ')}
          </p>
        </Alert>
      )}
      {props.children}
    </div>
  );
}

/** Scrolls to the top and focuses the heading on a change of step, but not on the first page opened. */
function useHeadingFocus(firstPage: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const skip = useRef(firstPage);
  useEffect(() => {
    if (skip.current) return;
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

function useStepperItems(current: Step): StepperItem[] {
  const { t } = useTranslation();
  const { getStepUrl, invitation } = useJourney();
  return (['service', 'time', 'details', 'done'] as const).map((step) => {
    const distance = (step === 'done' ? 4 : STEP_NUMBERS[step]) - STEP_NUMBERS[current];
    return {
      name: t(`stepper.${step}`),
      status: distance < 0 ? 'confirmed' : distance === 0 ? 'active' : 'ahead',
      // The service of an invitation is not chosen.
      to: distance < 0 && step !== 'done' && !(invitation && step === 'service') ? getStepUrl(step) : null,
    };
  });
}

function Breadcrumb() {
  const { t } = useTranslation();
  const { name, links } = useMunicipality();
  if (links.website === null) return null;
  return (
    <nav className="breadcrumb-container" aria-label={t('header.breadcrumb')}>
      <ol className="breadcrumb" data-element="breadcrumb">
        <li className="breadcrumb-item">
          <a href={links.website}>{name}</a>
          <span className="separator" aria-hidden="true">
            /
          </span>
        </li>
        <li className="breadcrumb-item active" aria-current="page">
          {t('pageName')}
        </li>
      </ol>
    </nav>
  );
}
