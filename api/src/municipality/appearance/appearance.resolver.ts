import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { toMunicipality } from '../../catalogue/municipality/to-municipality.ts';
import { t } from '../../catalogue/messages.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { toInvalidField } from '../../staff/problems.ts';
import { SetAppearanceResult, SetAppearanceSuccess, SetColorInput, SetCrestInput } from './appearance.types.ts';
import { setColor, setCrest } from './set-appearance.ts';

const MESSAGES = {
  tooLarge: 'crestTooLarge',
  notPicture: 'crestNotPicture',
  notColor: 'colorNotValid',
  lowContrast: 'colorLowContrast',
} as const;

@Resolver()
export class AppearanceResolver {
  @StaffOnly('manageMunicipality')
  @Mutation(() => SetAppearanceResult, {
    description:
      'Staff only. Stemma: replaces the crest of headers, icon and printed slips. The file is drawn again as a PNG.',
  })
  async setCrest(
    @Arg('input', () => SetCrestInput, { description: 'The file.' }) { image }: SetCrestInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetAppearanceResult> {
    requirePermission(context, 'manageMunicipality', {});
    return toResult(context, 'image', await setCrest(context.ctx, image ?? null));
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => SetAppearanceResult, { description: 'Staff only. Colore: replaces the colour of the headers.' })
  async setColor(
    @Arg('input', () => SetColorInput, { description: 'The colour.' }) { color }: SetColorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetAppearanceResult> {
    requirePermission(context, 'manageMunicipality', {});
    return toResult(context, 'color', await setColor(context.ctx, color ?? null));
  }
}

async function toResult(
  { ctx }: GraphQLContext,
  path: string,
  outcome: 'set' | keyof typeof MESSAGES,
): Promise<typeof SetAppearanceResult> {
  if (outcome !== 'set') return toInvalidField(ctx.locale, path, t(ctx.locale, MESSAGES[outcome]));
  const municipality = await ctx.em.fork().findOneOrFail(Municipality, { id: ctx.municipality.id });
  return Object.assign(new SetAppearanceSuccess(), { municipality: toMunicipality(municipality) });
}
