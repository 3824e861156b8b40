import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.ts';
import { StaffMemberType } from '../accounts/staff-member.types.ts';

@InputType({ description: 'Who wants to sign in.' })
export class SignInInput {
  @Field(() => String, { description: 'As the invitation was sent to; capitals do not matter.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The 6 digits of the app or a recovery code; asked for by `SecondFactorRequired`.',
  })
  code!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Signed in: the browser was given its session cookie.' })
export class SignInSuccess {
  @Field(() => StaffMemberType, { description: 'Who is signed in.' })
  staffMember!: StaffMemberType;
}

@ObjectType({
  implements: Problem,
  description: 'Wrong e-mail, password or code, or no such account, or one that was disabled: one and the same answer.',
})
export class SignInRefused extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The password is right; now the code of the app is wanted too: send all again with `code`.',
})
export class SecondFactorRequired extends Problem {}

@ObjectType({ implements: Problem, description: 'There were too many wrong tries: nothing was looked at.' })
export class TooManyAttempts extends Problem {
  @Field(() => Int, { description: 'How long to wait before trying again, in seconds.' })
  retryAfterSeconds!: number;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'How a try to sign in ends.',
  types: () => [SignInSuccess, SignInRefused, SecondFactorRequired, TooManyAttempts] as const,
});

@ObjectType({ simpleResolvers: true, description: 'Which ways in there are, besides e-mail and password.' })
export class SignInMethods {
  @Field(() => String, {
    nullable: true,
    description:
      "Where to send the browser to sign in with the comune's own identity service (OpenID Connect); null when it has none.",
  })
  openIdConnectUrl!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Signed out.' })
export class SignOutSuccess {
  @Field(() => Int, { description: 'How many browsers were signed out.' })
  sessions!: number;
}
