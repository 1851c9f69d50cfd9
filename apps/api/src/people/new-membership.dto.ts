import type { MembershipKind, NewMembership } from '@dondoc/directory';
import { ChoiceField, DateField, IdField } from '../http/fields';

/** The person is the one of the address. */
export class NewMembershipDto implements Omit<NewMembership, 'personId'> {
  @IdField()
  officeId!: string;

  @ChoiceField(['holder', 'acting', 'substitute', 'delegate'], { optional: true })
  kind?: MembershipKind;

  @DateField()
  validFrom!: string;

  @DateField({ optional: true, nullable: true })
  validTo?: string | null;
}
