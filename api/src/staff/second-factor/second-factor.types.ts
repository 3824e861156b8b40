import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { TooManyAttempts } from '../sign-in/sign-in.types.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'What to put into the authenticator app; a first code must confirm it.',
})
export class StartSecondFactorSuccess {
  @Field(() => String, { description: 'To type into the app by hand, base32.' })
  secret!: string;

  @Field(() => String, { description: 'For the QR code that the app reads, "otpauth://totp/...".' })
  uri!: string;
}

@ObjectType({ implements: Problem, description: 'Two-step verification is on already; remove it first.' })
export class SecondFactorAlreadyEnabled extends Problem {}

export const StartSecondFactorResult = createUnionType({
  name: 'StartSecondFactorResult',
  description: 'How the beginning of two-step verification ends.',
  types: () => [StartSecondFactorSuccess, SecondFactorAlreadyEnabled] as const,
});

@InputType({ description: 'Proof that the app has the secret.' })
export class ConfirmSecondFactorInput {
  @Field(() => String, { description: 'The 6 digits that the app shows.' })
  code!: string;
}

@ObjectType({ simpleResolvers: true, description: 'From now on signing in asks for a code too.' })
export class ConfirmSecondFactorSuccess {
  @Field(() => [String], {
    description: 'To be printed or written down: each signs in once when the app is lost. Never shown again.',
  })
  recoveryCodes!: string[];
}

export const ConfirmSecondFactorResult = createUnionType({
  name: 'ConfirmSecondFactorResult',
  description: 'How the confirmation of two-step verification ends.',
  types: () => [ConfirmSecondFactorSuccess, InvalidInput] as const,
});

@InputType({ description: 'A wish to sign in with the password alone again.' })
export class RemoveSecondFactorInput {
  @Field(() => String, { description: 'The password, once more.' })
  password!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Signing in asks for the password alone again.' })
export class RemoveSecondFactorSuccess {
  @Field(() => String, { description: 'Whose account it is.' })
  email!: string;
}

export const RemoveSecondFactorResult = createUnionType({
  name: 'RemoveSecondFactorResult',
  description: 'How the end of two-step verification ends.',
  types: () => [RemoveSecondFactorSuccess, InvalidInput, TooManyAttempts] as const,
});
