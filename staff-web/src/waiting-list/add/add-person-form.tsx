import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { AddToWaitingListDocument } from '../../gql/graphql.ts';
import { useToday } from '../../municipality-time/use-wall-now.ts';
import { focusFirstInvalid } from '../../mutations/field-errors.ts';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { PersonFields } from './person-fields.tsx';
import { createPersonValues, type PersonValues, toPersonInput } from './person-values.ts';
import type { WaitingService } from './waiting-services.ts';
import { WishFields } from './wish-fields.tsx';

type Props = { services: readonly WaitingService[]; serviceId: string };

/** The form that puts a person on the waiting list: service, days and hours, person. */
export function AddPersonForm({ services, serviceId }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const add = useMutationAction(AddToWaitingListDocument);
  const form = useForm({
    initialValues: createPersonValues(services.some(({ id }) => id === serviceId) ? serviceId : '', today),
  });
  const service = services.find(({ id }) => id === form.values.serviceId);

  async function send(values: PersonValues) {
    const { from, to } = values;
    if (service === undefined) return showErrors({ serviceId: t('waitingList.serviceMissing') });
    if (from === null) return showErrors({ from: t('waitingList.dateMissing') });
    if (to === null) return showErrors({ to: t('waitingList.dateMissing') });
    const input = toPersonInput(values, { from, to }, service);
    const result = (await add.run({ input }))?.addToWaitingList;
    if (result?.__typename === 'InvalidInput')
      return showErrors(
        Object.fromEntries(result.errors.map(({ path, message }) => [path.split('.').at(-1)!, message])),
      );
    if (result?.__typename !== 'AddToWaitingListSuccess') return;
    const name = `${result.person.name} ${result.person.surname}`;
    const done = t(result.isNew ? 'waitingList.added' : 'waitingList.wasThere', { name });
    void navigate(`/lista-attesa/${service.id}`, { state: { done } });
  }

  function showErrors(errors: Record<string, string>) {
    form.setErrors(errors);
    focusFirstInvalid(form, errors);
  }

  return (
    <form onSubmit={form.onSubmit((values) => void send(values))} noValidate>
      <Stack gap="md" maw={640}>
        <Text>{t('waitingList.addIntro')}</Text>
        {add.error !== null && <RequestErrorAlert {...add.error} />}
        <NativeSelect
          label={t('waitingList.service')}
          withAsterisk
          data={[{ value: '', label: t('waitingList.chooseService') }, ...toGroups(services)]}
          {...form.getInputProps('serviceId')}
        />
        {service?.isElsewhere && (
          <Checkbox label={t('waitingList.anyPlace')} {...form.getInputProps('anyPlace', { type: 'checkbox' })} />
        )}
        <WishFields form={form} today={today} />
        <PersonFields form={form} />
        <Group>
          <Button type="submit" loading={add.busy}>
            {t('waitingList.addSubmit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function toGroups(services: readonly WaitingService[]) {
  return [...Map.groupBy(services, ({ placeName }) => placeName)].map(([group, items]) => ({
    group,
    items: items.map(({ id, name }) => ({ value: id, label: name })),
  }));
}
