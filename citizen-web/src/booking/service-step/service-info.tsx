import { ItalianText } from '../../components/italian-text.tsx';
import { useTranslation } from 'react-i18next';
import { ContactLines } from '../../components/contact-lines.tsx';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import { RequirementsList } from '../../components/requirements-list.tsx';
import { useDuration } from '../../i18n/use-duration.ts';
import type { Place, Service } from '../journey/selection-params.ts';

/** The requirements, duration, address and contacts of the selected service. */
export function ServiceInfo({ place, service }: { place: Place; service: Service }) {
  const { t } = useTranslation();
  const toDuration = useDuration();
  return (
    <div className="panel">
      <p className="panel-kicker">
        <ItalianText>{service.name}</ItalianText>
      </p>
      <h3>{t('service.needs')}</h3>
      <RequirementsList requirements={service.requirements} notice={service.notice} />
      <ul className="facts">
        <li>
          <Icon shape={iconPaths.clock} />
          <span className="visually-hidden">{`${t('service.duration')}: `}</span>
          <span>{toDuration(service.durationMinutes)}</span>
        </li>
        <li>
          <Icon shape={iconPaths.pin} />
          <span>
            <span className="visually-hidden">{`${t('service.where')}: `}</span>
            <span>{`${place.name}, ${place.address}`}</span>
          </span>
        </li>
        {(place.phone ?? place.email) !== null && (
          <li className="facts-contacts">
            <ContactLines phone={place.phone} email={place.email} />
          </li>
        )}
      </ul>
    </div>
  );
}

/** How online booking works, shown until a service is selected. */
export function HowItWorks() {
  const { t } = useTranslation();
  return (
    <div className="panel how-it-works">
      <h3>{t('service.howTitle')}</h3>
      <ul className="needs">
        {([1, 2, 3] as const).map((line) => (
          <li key={line}>
            <Icon shape={iconPaths.check} />
            <span>{t(`service.how${line}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
