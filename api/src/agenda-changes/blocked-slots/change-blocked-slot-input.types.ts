import { Field, ID, InputType } from 'type-graphql';
import { UnblockScopes } from '../../agenda/agenda-mutations.types.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { ResolutionsInput } from '../resolutions-input.types.ts';

@InputType({ description: 'Staff only. New time and reason of a blocked slot. Its operator stays the same.' })
export class ChangeBlockedSlotInput extends ResolutionsInput {
  @Field(() => ID, { description: 'The blocked slot.' })
  blockedSlotId!: string;

  @Field(() => UnblockScopes, {
    description:
      'Which other slots of its series change too. They move by the same number of days, to the same time of day; ' +
      'slots that are over stay unchanged.',
  })
  scope!: keyof typeof UnblockScopes;

  @Field(() => DateTime, { description: 'New start.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'New end, excluded. At most 366 days after the start and not in the past.' })
  endsAt!: Date;

  @Field(() => String, { defaultValue: '', description: 'Reason, shown to staff only, at most 200 characters.' })
  reason!: string;

  @Field(() => String, {
    description: '`BlockedSlot.version` that was read for scope ONE, otherwise `BlockedSlot.seriesVersion`.',
  })
  version!: string;
}
