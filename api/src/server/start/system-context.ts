import type { MikroORM } from '@mikro-orm/postgresql';
import { cancelToken, confirmToken } from '../../booking/cancel/cancel-token.ts';
import type { AgendaChange, RequestContext } from '../../context.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';

/** What the context of a job needs of the server. */
type ServerParts = { publicUrl: string; mailFrom: string; tokenSecret: string; clock(): number };

/** What a job announces. */
type Announcements = {
  onMailQueued(): void;
  onAgendaChanged(municipalityId: number, change: AgendaChange): void;
};

/** Returns a function that creates the context in which a job acts for a municipality. */
export function createSystemContext(
  orm: MikroORM,
  { publicUrl, mailFrom, tokenSecret, clock }: ServerParts,
  { onMailQueued, onAgendaChanged }: Announcements,
): (municipalityId: number) => Promise<RequestContext> {
  const db = getDatabase(orm);
  return async (municipalityId) => {
    const em = orm.em.fork();
    return {
      em,
      db,
      municipality: await em.findOneOrFail(Municipality, municipalityId),
      now: clock(),
      locale: 'it',
      actor: { kind: 'SYSTEM' },
      publicUrl,
      mailFrom,
      maxBookingsPerHour: null,
      cancelTokenFor: (bookingId, linkVersion) => cancelToken(tokenSecret, municipalityId, bookingId, linkVersion),
      confirmTokenFor: (bookingId, linkVersion) => confirmToken(tokenSecret, municipalityId, bookingId, linkVersion),
      onMailQueued,
      onMunicipalityChanged: () => undefined,
      onAgendaChanged: (change) => onAgendaChanged(municipalityId, change),
    };
  };
}
