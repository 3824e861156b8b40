import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { findService } from '../../../catalogue/find.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { invalidInput } from '../../../graphql/invalid-input.ts';
import { t } from '../../../graphql/messages.ts';
import { addDays, localDate } from '../../../scheduling/calendar-day.ts';
import { requirePermission, StaffOnly } from '../../../staff/authorization.ts';
import { checkList } from './check-list.ts';
import { countFreeTimes } from './count-free-times.ts';
import { CheckedInvitationList, CheckInvitationListInput, CheckInvitationListResult } from './invitation-list.types.ts';

/** Days from today for which free times are counted at most. */
const MAX_DAYS = 366;

@Resolver()
export class InvitationListResolver {
  @StaffOnly('manageInvitations')
  @Mutation(() => CheckInvitationListResult, {
    description:
      'Staff only. Checks a list of people before anything is sent: every error by line, the people to invite with `inviteToBook`, and the free times. It changes nothing.',
  })
  async checkInvitationList(
    @Arg('input', () => CheckInvitationListInput, { description: 'Service and list.' }) input: CheckInvitationListInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof CheckInvitationListResult> {
    const { ctx } = context;
    const service = await findService(ctx, input.serviceId);
    if (service === null) {
      return invalidInput(ctx, { errors: [{ path: 'serviceId', message: t(ctx.locale, 'serviceUnknown') }] });
    }
    requirePermission(context, 'manageInvitations', { placeIds: [service.place.id] });
    const last = addDays(localDate(ctx.now, ctx.municipality.timeZone), MAX_DAYS);
    const language = input.language === 'en' ? 'en' : 'it';
    const list = await checkList(ctx, service.id, { text: input.text, language });
    const freeTimes = await countFreeTimes(ctx, service.id, input.until < last ? input.until : last);
    return Object.assign(new CheckedInvitationList(), { ...list, freeTimes });
  }
}
