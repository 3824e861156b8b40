import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RetireServiceDocument, type ServiceRecordFragment } from '../gql/graphql.ts';
import { ChoicesDialog } from '../planning/choices-dialog.tsx';
import { settledText } from '../planning/settled-text.ts';
import { usePlan } from '../planning/use-plan.ts';
import { afterLast } from './after-last.ts';
import type { Arrival } from './list-head.tsx';
import { ServiceForm } from './service-form.tsx';
import { RecordPage } from './record-page.tsx';
import { RetirePart } from './retire-part.tsx';
import { RetiredPart } from './retired-part.tsx';
import { useBackTo } from './use-back-to.ts';
import { WithCatalogue } from './with-catalogue.tsx';

/** One service: its rules, and its retiring. */
export function ServicePage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const goBack = useBackTo('/servizi');
  return (
    <WithCatalogue>
      {(catalogue) => {
        const service = catalogue.services.find((one) => one.id === id) ?? null;
        const title = id === undefined ? t('services.add') : service?.name;
        const placeId = catalogue.places.find(({ retiredAt }) => retiredAt === null)?.id ?? '';
        const usual = { placeId, position: afterLast(catalogue.services) };
        return (
          <RecordPage title={title} back={t('services.back')} backTo="/servizi">
            <ServiceForm
              key={service?.id}
              service={service}
              catalogue={catalogue}
              usual={usual}
              onSaved={(saved) => goBack({ done: savedText(t, saved) })}
            />
            {service !== null && <InUse service={service} goBack={goBack} />}
          </RecordPage>
        );
      }}
    </WithCatalogue>
  );
}

function savedText(t: TFunction, { name, futureBookings }: ServiceRecordFragment): string {
  const kept = futureBookings > 0 ? t('services.durationKept', { count: futureBookings }) : '';
  return `${t('catalogue.saved', { name })} ${kept}`.trim();
}

type InUseProps = { service: ServiceRecordFragment; goBack(to: Arrival): void };

function InUse({ service: { id, name, retiredAt }, goBack }: InUseProps) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const kept = { kind: 'service', id } as const;
  const plan = usePlan({
    document: RetireServiceDocument,
    result: (data) => data.retireService,
    preview: (input) => ({ retireService: input }),
    onDone: (bookings) =>
      goBack({ done: `${t('catalogue.retiredNow', { name })} ${settledText(t, bookings)}`.trim(), retired: kept }),
    onWrong: (errors) => setRefusal(Object.values(errors).join(' ')),
  });

  if (retiredAt !== null) {
    return <RetiredPart kept={kept} onDone={() => goBack({ done: t('catalogue.reinstated', { name }) })} />;
  }
  return (
    <>
      <RetirePart
        hint={t('services.retireHint')}
        busy={plan.busy}
        trouble={plan.trouble}
        refusal={refusal}
        onRetire={() => void plan.propose({ serviceId: id })}
      />
      <ChoicesDialog plan={plan} />
    </>
  );
}
