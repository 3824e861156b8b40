import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { RetireServiceDocument, type ServiceRecordFragment } from '../../gql/graphql.ts';
import { PlannedRetirement } from '../records/retirement.tsx';
import { RecordFrame } from '../records/record-editor.tsx';
import { ServiceForm } from './service-form.tsx';

/** One service: its rules, and its retiring. */
export function ServicePage() {
  const { t } = useTranslation();
  return (
    <RecordFrame kind="services">
      {({ record: service, catalogue, position, goBack }) => (
        <>
          <ServiceForm
            key={service?.id}
            service={service}
            catalogue={catalogue}
            usual={{ placeId: catalogue.places.find(({ retiredAt }) => retiredAt === null)?.id ?? '', position }}
            onSaved={(saved) => goBack({ done: savedText(t, saved) })}
          />
          {service !== null && (
            <PlannedRetirement
              record={service}
              kind="service"
              hint={t('services.retireHint')}
              document={RetireServiceDocument}
              result={(data) => data.retireService}
              preview={(retireService) => ({ retireService })}
              input={{ serviceId: service.id }}
              goBack={goBack}
            />
          )}
        </>
      )}
    </RecordFrame>
  );
}

function savedText(t: TFunction, { name, futureBookings }: ServiceRecordFragment): string {
  const kept = futureBookings > 0 ? t('services.durationKept', { count: futureBookings }) : '';
  return `${t('catalogue.saved', { name })} ${kept}`.trim();
}
