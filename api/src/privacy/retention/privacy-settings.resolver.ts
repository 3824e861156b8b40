import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { t } from '../../catalogue/messages.ts';
import { invalidInput, problem } from '../../graphql/invalid-input.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import {
  PrivacySettings,
  PrivacySettingsConflict,
  SetInternalNotesInCopyInput,
  SetInternalNotesInCopyResult,
  SetInternalNotesInCopySuccess,
  SetRetentionInput,
  SetRetentionResult,
  SetRetentionSuccess,
} from './privacy-settings.types.ts';
import { readPrivacySettings } from './read-privacy-settings.ts';
import { setInternalNotesInCopy } from './set-internal-notes-in-copy.ts';
import { setRetention } from './set-retention.ts';

@Resolver()
export class PrivacySettingsResolver {
  @StaffOnly('manageMunicipality')
  @Query(() => PrivacySettings, { description: 'Staff only. What the comune decided about the data of citizens.' })
  async privacySettings(@Ctx() context: GraphQLContext): Promise<PrivacySettings> {
    requirePermission(context, 'manageMunicipality', {});
    return readPrivacySettings(context.ctx);
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => SetRetentionResult, {
    description: 'Staff only. Decides after how many days the personal data of a booking are erased.',
  })
  async setRetention(
    @Arg('input', () => SetRetentionInput, { description: 'How long.' }) input: SetRetentionInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetRetentionResult> {
    requirePermission(context, 'manageMunicipality', {});
    const outcome = await setRetention(context.ctx, input);
    if (typeof outcome !== 'number' && outcome.kind === 'invalid') return invalidInput(context.ctx, outcome);
    const settings = await readPrivacySettings(context.ctx);
    if (typeof outcome === 'number') return Object.assign(new SetRetentionSuccess(), { settings });
    return problem(new PrivacySettingsConflict(), t(context.ctx.locale, 'recordChanged'), { settings });
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => SetInternalNotesInCopyResult, {
    description: 'Staff only. Sets whether the copy of the data that a person asks for includes internal notes.',
  })
  async setInternalNotesInCopy(
    @Arg('input', () => SetInternalNotesInCopyInput, { description: 'The choice.' }) input: SetInternalNotesInCopyInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetInternalNotesInCopyResult> {
    requirePermission(context, 'manageMunicipality', {});
    const isSaved = await setInternalNotesInCopy(context.ctx, input);
    const settings = await readPrivacySettings(context.ctx);
    if (isSaved) return Object.assign(new SetInternalNotesInCopySuccess(), { settings });
    return problem(new PrivacySettingsConflict(), t(context.ctx.locale, 'recordChanged'), { settings });
  }
}
