import { registerEnumType } from 'type-graphql';
import type { ACTOR_KINDS } from '../../db/entities/booking/audit-entry.ts';

/** Enum values of actors in the schema. */
export const ActorKind = { CITIZEN: 'CITIZEN', STAFF: 'STAFF', SYSTEM: 'SYSTEM' } as const satisfies Record<
  (typeof ACTOR_KINDS)[number],
  (typeof ACTOR_KINDS)[number]
>;
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'Who did something.',
  valuesConfig: {
    CITIZEN: { description: 'Il cittadino, on the web or with the link of a mail.' },
    STAFF: { description: 'A member of staff.' },
    SYSTEM: { description: 'The service itself, when a term has run out.' },
  },
});
