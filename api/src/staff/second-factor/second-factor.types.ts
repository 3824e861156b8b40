import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { TooManyAttempts } from '../sign-in/sign-in.types.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Secret for the authenticator app; a first code must confirm it.',
})
export class StartSecondFactorSuccess {
  @Field(() => String, { description: 'Secret in base32, for typing into the app.' })
  secret!: string;

  @Field(() => String, { description: 'URI for the QR code of the app, "otpauth://totp/...".' })
  uri!: string;
}

@ObjectType({ implements: Problem, description: 'Two-step verification is already enabled; it must be removed first.' })
export class SecondFactorAlreadyEnabled extends Problem {}

export const StartSecondFactorResult = createUnionType({
  name: 'StartSecondFactorResult',
  description: 'Result of starting two-step verification.',
  types: () => [StartSecondFactorSuccess, SecondFactorAlreadyEnabled] as const,
});

@InputType({ description: 'Code that proves that the app has the secret.' })
export class ConfirmSecondFactorInput {
  @Field(() => String, { description: 'The 6 digits that the app shows.' })
  code!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Two-step verification is enabled: sign-in requires a code.' })
export class ConfirmSecondFactorSuccess {
  @Field(() => [String], {
    complexity: listComplexity(),
    description:
      'Recovery codes to print or write down. Each replaces a code of the app once; they are shown only here.',
  })
  recoveryCodes!: string[];
}

export const ConfirmSecondFactorResult = createUnionType({
  name: 'ConfirmSecondFactorResult',
  description: 'Result of confirming two-step verification.',
  types: () => [ConfirmSecondFactorSuccess, InvalidInput] as const,
});

@InputType({ description: 'Request to disable two-step verification.' })
export class RemoveSecondFactorInput {
  @Field(() => String, { description: 'The current password.' })
  password!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Two-step verification is disabled.' })
export class RemoveSecondFactorSuccess {
  @Field(() => String, { description: 'E-mail of the account.' })
  email!: string;
}

export const RemoveSecondFactorResult = createUnionType({
  name: 'RemoveSecondFactorResult',
  description: 'Result of disabling two-step verification.',
  types: () => [RemoveSecondFactorSuccess, InvalidInput, TooManyAttempts] as const,
});
