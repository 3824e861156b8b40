import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { NoticeSettings } from '../notice/privacy-notice.types.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. What the comune decided about the data of citizens.' })
export class PrivacySettings {
  @Field(() => String, {
    description: 'Version of the retention period for optimistic locking. Send it with `setRetention`.',
  })
  version!: string;

  @Field(() => Int, {
    description:
      'Days after the appointment at which the personal data of a booking are erased; what is counted stays.',
  })
  retentionDays!: number;

  @Field(() => Int, { description: 'The fewest days that can be set.' })
  shortestRetentionDays!: number;

  @Field(() => Int, { description: 'The most days that can be set.' })
  longestRetentionDays!: number;

  @Field(() => Boolean, {
    description: 'Whether the copy of the data that a person asks for includes the internal notes of staff.',
  })
  internalNotesInCopy!: boolean;

  @Field(() => String, {
    description: 'Version of `internalNotesInCopy` for optimistic locking. Send it with `setInternalNotesInCopy`.',
  })
  internalNotesVersion!: string;

  @Field(() => NoticeSettings, { description: 'What it says in its privacy notice.' })
  notice!: NoticeSettings;
}

@InputType({ description: 'Staff only. How long personal data are kept.' })
export class SetRetentionInput {
  @Field(() => String, { description: 'The `version` that the client read. Another value causes a conflict.' })
  version!: string;

  @Field(() => Int, { description: 'Days after the appointment, 7 to 365.' })
  days!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Decided.' })
export class SetRetentionSuccess {
  @Field(() => PrivacySettings, { description: 'As it is now.' })
  settings!: PrivacySettings;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The settings changed after the client read them. Nothing was changed.',
})
export class PrivacySettingsConflict extends Problem {
  @Field(() => PrivacySettings, { description: 'The settings as they are now.' })
  settings!: PrivacySettings;
}

export const SetRetentionResult = createUnionType({
  name: 'SetRetentionResult',
  description: 'Staff only. How deciding on the time that data are kept ends.',
  types: () => [SetRetentionSuccess, PrivacySettingsConflict, InvalidInput] as const,
});

@InputType({ description: 'Staff only. Whether copies of personal data include internal notes.' })
export class SetInternalNotesInCopyInput {
  @Field(() => String, {
    description: 'The `internalNotesVersion` that the client read. Another value causes a conflict.',
  })
  version!: string;

  @Field(() => Boolean, { description: 'Whether copies include the internal notes of staff.' })
  internalNotesInCopy!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The setting was saved.' })
export class SetInternalNotesInCopySuccess {
  @Field(() => PrivacySettings, { description: 'The settings as they are now.' })
  settings!: PrivacySettings;
}

export const SetInternalNotesInCopyResult = createUnionType({
  name: 'SetInternalNotesInCopyResult',
  description: 'Staff only. Result of setting whether copies include internal notes.',
  types: () => [SetInternalNotesInCopySuccess, PrivacySettingsConflict] as const,
});
