import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { t } from '../../../graphql/messages.ts';
import { invalidInput } from '../../../graphql/invalid-input.ts';
import { checkProof } from '../../create/check-proof.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { JoinWaitingListInput, JoinWaitingListResult, JoinWaitingListSuccess } from './join.types.ts';

@Resolver()
export class JoinWaitingListResolver {
  @Mutation(() => JoinWaitingListResult, {
    description:
      'Avvisami: puts a citizen without a booking on the waiting list of a service, once per address and service. Repeating it mails the link to the request again and changes nothing. Errors RATE_LIMITED and CHALLENGE_REQUIRED as for `book`.',
  })
  async joinWaitingList(
    @Arg('input', () => JoinWaitingListInput, { description: 'The request.' }) input: JoinWaitingListInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof JoinWaitingListResult> {
    const { ctx, proofs } = context;
    await context.admit('joinWaitingList');
    const { wishes, ...request } = input;
    const outcome = await joinWaitingList(context, { ...request, ...wishes }, () => checkProof(proofs, input.proof));
    switch (outcome.kind) {
      case 'joined': {
        const { email, mustConfirm } = outcome;
        return Object.assign(new JoinWaitingListSuccess(), { email, mustConfirm });
      }
      case 'proofRequired':
        throw new GraphQLError(t(ctx.locale, 'proofWanted'), { extensions: { code: 'CHALLENGE_REQUIRED' } });
      case 'invalid':
        return invalidInput(ctx, outcome);
    }
  }
}
