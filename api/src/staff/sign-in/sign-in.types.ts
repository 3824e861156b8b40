import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.ts';
import { StaffMemberType } from '../accounts/staff-member.types.ts';

@InputType({ description: 'Credentials of a member of staff.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail of the account; case is ignored.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The 6 digits of the app or a recovery code; required after `SecondFactorRequired`.',
  })
  code!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Signed in: the response sets the session cookie.' })
export class SignInSuccess {
  @Field(() => StaffMemberType, { description: 'The member of staff who signed in.' })
  staffMember!: StaffMemberType;
}

@ObjectType({
  implements: Problem,
  description:
    'Wrong e-mail or password, or an unknown or disabled account: the response is the same for all. After the right password, `message` says that the code is wrong.',
})
export class SignInRefused extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The password is valid, but a code of the app is required: repeat the request with `code`.',
})
export class SecondFactorRequired extends Problem {}

@ObjectType({ implements: Problem, description: 'Too many failed attempts: the credentials were not checked.' })
export class TooManyAttempts extends Problem {
  @Field(() => Int, { description: 'Seconds to wait before the next attempt.' })
  retryAfterSeconds!: number;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Result of a sign-in.',
  types: () => [SignInSuccess, SignInRefused, SecondFactorRequired, TooManyAttempts] as const,
});

@ObjectType({ simpleResolvers: true, description: 'Sign-in methods besides e-mail and password.' })
export class SignInMethods {
  @Field(() => String, {
    nullable: true,
    description:
      "URL that signs in with the comune's identity provider (OpenID Connect); null when none is configured.",
  })
  openIdConnectUrl!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Signed out.' })
export class SignOutSuccess {
  @Field(() => Int, { description: 'Number of sessions that ended.' })
  sessions!: number;
}
