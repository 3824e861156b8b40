import { findSlotsInScope } from '../agenda/blocked-slots/unblock-slots.ts';
import { findBlockedSlot } from '../agenda/blocked-slots/find-blocked-slot.ts';
import { readBlockedSlot } from '../agenda/blocked-slots/read-blocked-slots.ts';
import { requireClosureAccess } from '../agenda/closures/require-closure-access.ts';
import type { OperatorPlace } from '../agenda/opening-hours/save-hours.ts';
import { throwInvalid } from '../graphql/errors/validation-error.ts';
import { findOperator, findPlace, findService } from '../catalogue/find.ts';
import { readOperatorPlaces } from '../catalogue/operators/operator-places.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { requirePermission } from '../staff/authorization.ts';
import type { RequestContext } from '../context.ts';
import { planChangedSlots } from './blocked-slots/plan-changed-slots.ts';
import { planBlockedSlots } from './changes/plan-blocked-slots.ts';
import { planClosedHoliday, planClosure } from './changes/plan-closures.ts';
import { planOpeningException } from './changes/plan-opening-exception.ts';
import { planOpeningHours } from './changes/plan-opening-hours.ts';
import { planPatronSaint } from './changes/plan-patron-saint.ts';
import { planOperatorRetirement, planServiceRetirement } from './changes/plan-retirement.ts';
import type { PlannedChange } from './agenda-change.ts';
import type { PreviewChangeInput } from './change-inputs.types.ts';

type Inputs = { [Change in keyof PreviewChangeInput]-?: NonNullable<PreviewChangeInput[Change]> };

/**
 * One function per change that can affect bookings: finds the named records, checks permissions and plans the change.
 */
export const CHANGE_PLANNERS: {
  [Change in keyof Inputs]: (context: GraphQLContext, input: Inputs[Change]) => Promise<PlannedChange>;
} = {
  async setOpeningHours(context, input) {
    return planOpeningHours(context.ctx, await findOperatorPlace(context, input), input);
  },

  async setOpeningException(context, input) {
    return planOpeningException(context.ctx, await findOperatorPlace(context, input), input);
  },

  async removeOpeningException(context, input) {
    const operatorPlace = await findOperatorPlace(context, input);
    return planOpeningException(context.ctx, operatorPlace, { ...input, hours: null });
  },

  async addClosure(context, input) {
    const placeId = await findClosurePlaceId(context, input.placeId);
    return planClosure(context.ctx, placeId, input);
  },

  async closeOnHoliday(context, { date, placeId }) {
    return planClosedHoliday(context.ctx, await findClosurePlaceId(context, placeId), date);
  },

  async setPatronSaint(context, input) {
    requirePermission(context, 'manageMunicipality', {});
    return planPatronSaint(context.ctx, input);
  },

  async blockSlots(context, { operatorIds, ...input }) {
    const { ctx } = context;
    const places = await readOperatorPlaces(ctx);
    const ids: number[] = [];
    for (const text of new Set(operatorIds)) {
      const id = await findOperatorId(ctx, text, 'operatorIds');
      requirePermission(context, 'blockSlots', { placeIds: places.get(id) ?? [], operatorId: id });
      ids.push(id);
    }
    return planBlockedSlots(ctx, ids, input);
  },

  async changeBlockedSlot(context, input) {
    const { ctx } = context;
    const slot = await findBlockedSlot(ctx, input.blockedSlotId);
    const seen = await readBlockedSlot(ctx, input.blockedSlotId);
    if (slot === null || seen === null) throwInvalid(ctx, 'blockedSlotId', 'blockedSlotUnknown');
    const slots = await findSlotsInScope(ctx, slot, input.scope);
    const places = await readOperatorPlaces(ctx);
    for (const { operator } of slots) {
      requirePermission(context, 'blockSlots', { placeIds: places.get(operator.id) ?? [], operatorId: operator.id });
    }
    return planChangedSlots(ctx, { slot, slots, seen }, input);
  },

  async retireOperator(context, { operatorId }) {
    const id = await findOperatorId(context.ctx, operatorId, 'operatorId');
    const placeIds = (await readOperatorPlaces(context.ctx)).get(id) ?? [];
    requirePermission(context, 'editCatalogue', { placeIds, operatorId: id });
    return planOperatorRetirement(context.ctx, id);
  },

  async retireService(context, { serviceId }) {
    const service =
      (await findService(context.ctx, serviceId)) ?? throwInvalid(context.ctx, 'serviceId', 'serviceUnknown');
    requirePermission(context, 'editCatalogue', { placeIds: [service.place.id] });
    return planServiceRetirement(context.ctx, service);
  },
};

async function findOperatorPlace(
  context: GraphQLContext,
  input: { operatorId: string; placeId: string },
): Promise<OperatorPlace> {
  const { ctx } = context;
  const operatorId = await findOperatorId(ctx, input.operatorId, 'operatorId');
  const place = (await findPlace(ctx, input.placeId)) ?? throwInvalid(ctx, 'placeId', 'placeUnknown');
  const placeIds = [...((await readOperatorPlaces(ctx)).get(operatorId) ?? []), place.id];
  requirePermission(context, 'editOpeningHours', { placeIds, operatorId });
  return { operatorId, placeId: place.id };
}

async function findClosurePlaceId(context: GraphQLContext, text: string | null | undefined): Promise<number | null> {
  const { ctx } = context;
  const place = text ? ((await findPlace(ctx, text)) ?? throwInvalid(ctx, 'placeId', 'placeUnknown')) : null;
  requireClosureAccess(context, place?.id ?? null);
  return place?.id ?? null;
}

async function findOperatorId(ctx: RequestContext, text: string, path: string): Promise<number> {
  return ((await findOperator(ctx, text)) ?? throwInvalid(ctx, path, 'operatorUnknown')).id;
}
