import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistoryState } from 'wouter/use-browser-location';
import type { NavigationState } from '../../components/navigation-state.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { Stepper, type StepperItem } from './stepper.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useJourney } from '../journey/journey-context.ts';
import { STEP_NUMBERS, type RedirectReason, type Step } from '../journey/steps.ts';
import './step-layout.css';

/** Why a step was opened in place of another, said once at its top. */
type StepNotice = RedirectReason | 'slot-gone';

/** What every step has: the page's name, the bar of steps, its own heading that takes the focus, and any notice. */
export function StepLayout(props: { step: Step; title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const municipality = useMunicipality();
  const { choice, refused } = useJourney();
  const arrival = useHistoryState<NavigationState<StepNotice>>();
  // A form that the service refused is read from what is wrong with it.
  const refusedForm = props.step === 'details' && refused.length > 0;
  const heading = useHeadingFocus(arrival === null || refusedForm);
  const number = STEP_NUMBERS[props.step];
  const name = props.step === 'review' ? t('stepper.review') : t(`stepper.${props.step}`);
  useEffect(() => {
    document.title = t('title.step', { step: name, number, municipality: municipality.name });
  }, [t, name, number, municipality.name]);
  const notice = arrival?.notice ?? choice.unknown;
  return (
    <div className={`step step-${props.step}`}>
      {props.step === 'service' && <Breadcrumb />}
      <h1 data-element="page-name">{t('pageName')}</h1>
      {props.step === 'service' && <p className="welcome">{municipality.texts.welcome}</p>}
      <Stepper steps={useStepperItems(props.step)} />
      <div className="step-heading">
        <h2 ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <p className="step-position">{t('stepper.position', { number })}</p>
      </div>
      {props.lead && <div className="step-lead">{props.lead}</div>}
      {notice && (
        <Alert kind={notice === 'slot-gone' ? 'warning' : 'info'} role="alert">
          <p>
            {t(`notice.${notice}`)} {notice === 'slot-gone' && t('notice.slot-gone-kept')}
          </p>
        </Alert>
      )}
      {props.children}
    </div>
  );
}

/** On a change of step the page starts at its top and the heading is read; the first page opened is left alone. */
function useHeadingFocus(firstPage: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const quiet = useRef(firstPage);
  useEffect(() => {
    if (quiet.current) return;
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

function useStepperItems(current: Step): StepperItem[] {
  const { t } = useTranslation();
  const { getStepUrl } = useJourney();
  return (['service', 'time', 'details', 'done'] as const).map((step) => {
    const ahead = STEP_NUMBERS[step] - STEP_NUMBERS[current];
    // Once sent, a booking is no longer edited by going back: it is cancelled or made anew.
    const reopen = ahead < 0 && current !== 'done';
    return {
      name: t(`stepper.${step}`),
      standing: ahead < 0 ? 'confirmed' : ahead === 0 ? 'active' : 'ahead',
      to: reopen ? getStepUrl(step) : null,
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
