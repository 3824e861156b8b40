import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { MunicipalityType } from '../../catalogue/municipality/municipality.types.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { MunicipalityConflict } from '../municipality-mutations.types.ts';

@InputType({ description: 'Staff only. The new crest.' })
export class SetCrestInput {
  @Field(() => String, {
    description: 'The `appearanceVersion` that the client read. Another value causes a conflict.',
  })
  version!: string;

  @Field(() => String, {
    nullable: true,
    description: 'PNG file in base64, at most 64 kB and 4 million pixels. Null removes the crest.',
  })
  image?: string | null;
}

@InputType({ description: 'Staff only. The new colour.' })
export class SetColorInput {
  @Field(() => String, {
    description: 'The `appearanceVersion` that the client read. Another value causes a conflict.',
  })
  version!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Colour as "#rrggbb", with a contrast of at least 4.5:1 to white. Null restores the default blue.',
  })
  color?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Crest or colour were changed.' })
export class SetAppearanceSuccess {
  @Field(() => MunicipalityType, { description: 'The comune after the change.' })
  municipality!: MunicipalityType;
}

export const SetAppearanceResult = createUnionType({
  name: 'SetAppearanceResult',
  description: 'Staff only. Result of `setCrest` and of `setColor`.',
  types: () => [SetAppearanceSuccess, MunicipalityConflict, InvalidInput] as const,
});
