import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { toMunicipality } from '../../catalogue/municipality/to-municipality.ts';
import { t } from '../../catalogue/messages.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { problem } from '../../graphql/invalid-input.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { toInvalidField } from '../../staff/problems.ts';
import { MunicipalityConflict } from '../municipality-mutations.types.ts';
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
      'Staff only. Stemma: replaces the crest of headers, mails, icon and printed slips. Only the pixels of the file are kept.',
  })
  async setCrest(
    @Arg('input', () => SetCrestInput, { description: 'The file.' }) { image, version }: SetCrestInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetAppearanceResult> {
    requirePermission(context, 'manageMunicipality', {});
    return toResult(context, 'image', await setCrest(context.ctx, { image: image ?? null, version }));
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => SetAppearanceResult, {
    description: 'Staff only. Colore: replaces the colour of the headers of pages and mails.',
  })
  async setColor(
    @Arg('input', () => SetColorInput, { description: 'The colour.' }) { color, version }: SetColorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetAppearanceResult> {
    requirePermission(context, 'manageMunicipality', {});
    return toResult(context, 'color', await setColor(context.ctx, { color: color ?? null, version }));
  }
}

async function toResult(
  { ctx }: GraphQLContext,
  path: string,
  outcome: 'set' | 'conflict' | keyof typeof MESSAGES,
): Promise<typeof SetAppearanceResult> {
  if (outcome !== 'set' && outcome !== 'conflict')
    return toInvalidField(ctx.locale, path, t(ctx.locale, MESSAGES[outcome]));
  const municipality = toMunicipality(await ctx.em.fork().findOneOrFail(Municipality, { id: ctx.municipality.id }));
  if (outcome === 'conflict')
    return problem(new MunicipalityConflict(), t(ctx.locale, 'recordChanged'), { municipality });
  return Object.assign(new SetAppearanceSuccess(), { municipality });
}
