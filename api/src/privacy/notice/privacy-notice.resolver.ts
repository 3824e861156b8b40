import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { catchInvalid } from '../../graphql/errors/validation-error.ts';
import { t } from '../../catalogue/messages.ts';
import { invalidInput, problem } from '../../graphql/invalid-input.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { noticeSections } from './notice-template.ts';
import {
  NoticeConflict,
  NoticePreview,
  NoticePreviewResult,
  PrivacyNoticeInput,
  PrivacyNoticeType,
  PublishNoticeResult,
  PublishNoticeSuccess,
} from './privacy-notice.types.ts';
import { checkedNotice, publishNotice } from './publish-notice.ts';
import { readChoices, readNotice } from './read-notice.ts';

@Resolver()
export class PrivacyNoticeResolver {
  @Query(() => PrivacyNoticeType, {
    nullable: true,
    description: 'Informativa privacy (GDPR, art. 13) of the comune; null when there is no such version.',
  })
  async privacyNotice(
    @Arg('version', () => String, { nullable: true, description: 'An older one; null: the one in force.' }) version:
      | string
      | null
      | undefined,
    @Ctx() { ctx }: GraphQLContext,
  ): Promise<PrivacyNoticeType | null> {
    return readNotice(ctx, version ?? null);
  }

  @StaffOnly('manageMunicipality')
  @Query(() => NoticePreviewResult, { description: 'Staff only. Shows a notice as citizens would read it.' })
  async previewPrivacyNotice(
    @Arg('input', () => PrivacyNoticeInput, { description: 'What it is to say.' }) input: PrivacyNoticeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof NoticePreviewResult> {
    requirePermission(context, 'manageMunicipality', {});
    const { ctx } = context;
    const municipality = await ctx.em.fork().findOneOrFail(Municipality, { id: ctx.municipality.id });
    const sections = await catchInvalid(async () => noticeSections(municipality, checkedNotice(ctx.locale, input)));
    return 'errors' in sections ? invalidInput(ctx, sections) : Object.assign(new NoticePreview(), { sections });
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => PublishNoticeResult, {
    description: 'Staff only. Puts a privacy notice in force, as a new version; older ones stay readable.',
  })
  async publishPrivacyNotice(
    @Arg('input', () => PrivacyNoticeInput, { description: 'What it says.' }) input: PrivacyNoticeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PublishNoticeResult> {
    requirePermission(context, 'manageMunicipality', {});
    const outcome = await publishNotice(context.ctx, input);
    if (typeof outcome !== 'string') {
      if (outcome.kind === 'invalid') return invalidInput(context.ctx, outcome);
      const settings = await readChoices(context.ctx);
      return problem(new NoticeConflict(), t(context.ctx.locale, 'recordChanged'), { settings });
    }
    return Object.assign(new PublishNoticeSuccess(), {
      notice: (await readNotice(context.ctx, outcome))!,
      settings: await readChoices(context.ctx),
    });
  }
}
