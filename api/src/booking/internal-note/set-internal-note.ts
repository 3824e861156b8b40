import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { isConflict } from '../../graphql/record-version.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { BookingDetails } from '../booking-details.ts';
import { insertEventsSql } from '../record-booking-event.ts';

/** A note to write; `version` is the version of the note that was seen. */
export type InternalNoteRequest = { version: string; text: string };

/** Result of writing a note: another user changed it, or the personal data of the booking were erased. */
export type InternalNoteOutcome = 'written' | 'changed' | 'erased';

/**
 * Writes or removes the internal note of a booking, with an audit entry that does not contain the text. The citizen is
 * not informed, and the version of the booking stays.
 */
export async function setInternalNote(
  ctx: RequestContext,
  booking: BookingDetails,
  { version, text }: InternalNoteRequest,
): Promise<InternalNoteOutcome> {
  const current = await readNote(ctx, booking.id);
  if (current === null) return 'erased';
  if (isConflict({ text: current }, { version, values: { text } })) return 'changed';
  if (current === text) return 'written';
  const isWritten = await writeNote(ctx, booking, current, text);
  if (!isWritten) return (await readNote(ctx, booking.id)) === null ? 'erased' : 'changed';
  ctx.onAgendaChanged(toAgendaChange(ctx, booking));
  return 'written';
}

/** Returns the text, empty if there is no note; null if the personal data were erased. */
async function readNote({ db, municipality }: RequestContext, id: string): Promise<string | null> {
  const { rows } = await sql<{ text: string }>`
    select coalesce(internal_note, '') as text
    from booking where municipality_id = ${municipality.id} and id = ${id} and anonymised_at is null`.execute(db);
  return rows[0]?.text ?? null;
}

async function writeNote(ctx: RequestContext, booking: BookingDetails, before: string, text: string): Promise<boolean> {
  const { db, municipality, now, actor } = ctx;
  const author = actor.kind === 'STAFF' ? actor.id : null;
  const [note, at, by] = text === '' ? [null, null, null] : [text, new Date(now), author];
  const event = { booking, action: 'setInternalNote' };
  const { rows } = await sql`
    with changed as (
      update booking set internal_note = ${note}, internal_note_at = ${at}, internal_note_by = ${by}
      where municipality_id = ${municipality.id} and id = ${booking.id} and anonymised_at is null
        and coalesce(internal_note, '') = ${before}
      returning id, '{}'::jsonb as mail_patch
    ), ${insertEventsSql(ctx, [event])}
    select id from changed`.execute(db);
  return rows.length > 0;
}
