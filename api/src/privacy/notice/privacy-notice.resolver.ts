import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { orInvalid } from '../../graphql/run-in-transaction.ts';
import { invalidInput } from '../../graphql/invalid-input.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { Context } from '../../graphql/graphql-context.ts';
import { demand, StaffOnly } from '../../staff/authorization.ts';
import { noticeSections } from './notice-template.ts';
import {
  NoticePreview,
  NoticePreviewResult,
  PrivacyNoticeInput,
  PrivacyNoticeType,
  PublishNoticeResult,
  PublishNoticeSuccess,
} from './privacy-notice.types.ts';
import { checkedNotice, publishNotice } from './publish-notice.ts';
import { readNotice } from './read-notice.ts';

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
    @Ctx() { work }: Context,
  ): Promise<PrivacyNoticeType | null> {
    return readNotice(work, version ?? null);
  }

  @StaffOnly('manageMunicipality')
  @Query(() => NoticePreviewResult, { description: 'Staff only. Shows a notice as citizens would read it.' })
  async previewPrivacyNotice(
    @Arg('input', () => PrivacyNoticeInput, { description: 'What it is to say.' }) input: PrivacyNoticeInput,
    @Ctx() context: Context,
  ): Promise<typeof NoticePreviewResult> {
    demand(context, 'manageMunicipality', {});
    const { work } = context;
    const municipality = await work.em.fork().findOneOrFail(Municipality, { id: work.municipality.id });
    const sections = await orInvalid(async () => noticeSections(municipality, checkedNotice(work.locale, input)));
    return 'errors' in sections ? invalidInput(work, sections) : Object.assign(new NoticePreview(), { sections });
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => PublishNoticeResult, {
    description: 'Staff only. Puts a privacy notice in force, as a new version; older ones stay readable.',
  })
  async publishPrivacyNotice(
    @Arg('input', () => PrivacyNoticeInput, { description: 'What it says.' }) input: PrivacyNoticeInput,
    @Ctx() context: Context,
  ): Promise<typeof PublishNoticeResult> {
    demand(context, 'manageMunicipality', {});
    const outcome = await publishNotice(context.work, input);
    if (typeof outcome !== 'string') return invalidInput(context.work, outcome);
    return Object.assign(new PublishNoticeSuccess(), { notice: (await readNotice(context.work, outcome))! });
  }
}
