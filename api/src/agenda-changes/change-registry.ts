import { demandClosing } from '../agenda/closures/require-closure-access.ts';
import type { Desk } from '../agenda/opening-hours/save-hours.ts';
import { refuse } from '../graphql/run-in-transaction.ts';
import { findOperator, findPlace, findService } from '../catalogue/find.ts';
import { operatorPlaces } from '../catalogue/operators/operator-places.ts';
import type { Context } from '../graphql/graphql-context.ts';
import { demand } from '../staff/authorization.ts';
import type { Work } from '../context.ts';
import { planBlockedSlots } from './changes/plan-blocked-slots.ts';
import { planClosedHoliday, planClosure } from './changes/plan-closures.ts';
import { planOpeningException } from './changes/plan-opening-exception.ts';
import { planOpeningHours } from './changes/plan-opening-hours.ts';
import { planPatronSaint } from './changes/plan-patron-saint.ts';
import { planOperatorRetirement, planServiceRetirement } from './changes/plan-retirement.ts';
import type { Plan } from './agenda-change.ts';
import type { PreviewChangeInput } from './change-inputs.types.ts';

type Inputs = { [Change in keyof PreviewChangeInput]-?: NonNullable<PreviewChangeInput[Change]> };

/** For each change that may hit bookings: what it names is looked up, who asks must be allowed to, and it becomes a plan. */
export const PLANNED: { [Change in keyof Inputs]: (context: Context, input: Inputs[Change]) => Promise<Plan> } = {
  async setOpeningHours(context, input) {
    return planOpeningHours(context.work, await findDesk(context, input), input);
  },

  async setOpeningException(context, input) {
    return planOpeningException(context.work, await findDesk(context, input), input.date, input.hours);
  },

  async removeOpeningException(context, input) {
    return planOpeningException(context.work, await findDesk(context, input), input.date, null);
  },

  async addClosure(context, input) {
    const placeId = await findClosing(context, input.placeId);
    return planClosure(context.work, placeId, input);
  },

  async closeOnHoliday(context, { date, placeId }) {
    return planClosedHoliday(context.work, await findClosing(context, placeId), date);
  },

  async setPatronSaint(context, { patronSaint }) {
    demand(context, 'manageMunicipality', {});
    return planPatronSaint(context.work, patronSaint ?? null);
  },

  async blockSlots(context, { operatorIds, ...input }) {
    const { work } = context;
    const places = await operatorPlaces(work);
    const ids: number[] = [];
    for (const text of new Set(operatorIds)) {
      const id = await operatorNamed(work, text, 'operatorIds');
      demand(context, 'blockSlots', { placeIds: places.get(id) ?? [], operatorId: id });
      ids.push(id);
    }
    return planBlockedSlots(work, ids, input);
  },

  async retireOperator(context, { operatorId }) {
    const id = await operatorNamed(context.work, operatorId, 'operatorId');
    const placeIds = (await operatorPlaces(context.work)).get(id) ?? [];
    demand(context, 'editCatalogue', { placeIds, operatorId: id });
    return planOperatorRetirement(context.work, id);
  },

  async retireService(context, { serviceId }) {
    const service = (await findService(context.work, serviceId)) ?? refuse(context.work, 'serviceId', 'serviceUnknown');
    demand(context, 'editCatalogue', { placeIds: [service.place.id] });
    return planServiceRetirement(context.work, service);
  },
};

async function findDesk(context: Context, input: { operatorId: string; placeId: string }): Promise<Desk> {
  const { work } = context;
  const operatorId = await operatorNamed(work, input.operatorId, 'operatorId');
  const place = (await findPlace(work, input.placeId)) ?? refuse(work, 'placeId', 'placeUnknown');
  const placeIds = [...((await operatorPlaces(work)).get(operatorId) ?? []), place.id];
  demand(context, 'editOpeningHours', { placeIds, operatorId });
  return { operatorId, placeId: place.id };
}

async function findClosing(context: Context, text: string | null | undefined): Promise<number | null> {
  const { work } = context;
  const place = text ? ((await findPlace(work, text)) ?? refuse(work, 'placeId', 'placeUnknown')) : null;
  demandClosing(context, place?.id ?? null);
  return place?.id ?? null;
}

async function operatorNamed(work: Work, text: string, path: string): Promise<number> {
  return ((await findOperator(work, text)) ?? refuse(work, path, 'operatorUnknown')).id;
}
