import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { MAX_INTERNAL_NOTE_LENGTH } from '../../field-rules/free-text.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { t } from '../../graphql/messages.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { createFreeTextSchema } from '../applicant/applicant.ts';
import { findAccessibleBooking } from '../staff/require-booking-access.ts';
import { BookingConflict } from '../staff/staff-booking-mutations.types.ts';
import { toBookingSuccess, toInvalidInput, toNotFound } from '../staff/staff-booking-results.ts';
import { toStaffBooking } from '../staff/to-staff-booking.ts';
import { setInternalNote } from './set-internal-note.ts';
import { SetInternalNoteInput, SetInternalNoteResult } from './set-internal-note.types.ts';

@Resolver()
export class InternalNoteResolver {
  @StaffOnly('manageBookings')
  @Mutation(() => SetInternalNoteResult, {
    description: 'Staff only. Note interne: writes or removes the note of the office, which the citizen never sees.',
  })
  async setInternalNote(
    @Arg('input', () => SetInternalNoteInput, { description: 'The request.' }) input: SetInternalNoteInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetInternalNoteResult> {
    const { ctx } = context;
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    const parsed = createFreeTextSchema(ctx.locale, 'notesTooLong', MAX_INTERNAL_NOTE_LENGTH).safeParse(input.text);
    if (!parsed.success) {
      return toInvalidInput(context, [{ path: 'text', message: parsed.error.issues[0]!.message }]);
    }
    const outcome = await setInternalNote(ctx, found.details, { version: input.version, text: parsed.data });
    if (outcome === 'written') return toBookingSuccess(context, found.details);
    const sentence = outcome === 'erased' ? 'bookingErasedForNotes' : 'internalNoteChanged';
    return Object.assign(new BookingConflict(), {
      message: t(ctx.locale, sentence),
      booking: await toStaffBooking(ctx, found.details),
    });
  }
}
