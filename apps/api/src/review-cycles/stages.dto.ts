import { ChoiceField, IntegerField, PartField } from '../http/fields';

const BASES = ['periodStart', 'periodEnd', 'opens', 'cutOff', 'agencyDeadline', 'coordinatorDeadline', 'signature', 'submission'] as const;

/** Calendar days first, then working days. */
export class DateRuleDto {
  @ChoiceField(BASES)
  from!: (typeof BASES)[number];

  @IntegerField({ optional: true, from: -366, to: 366 })
  days?: number;

  @IntegerField({ optional: true, from: -120, to: 120 })
  workingDays?: number;
}

export class StagesDto {
  @PartField(() => DateRuleDto)
  opens!: DateRuleDto;

  @PartField(() => DateRuleDto)
  cutOff!: DateRuleDto;

  @PartField(() => DateRuleDto)
  agencyDeadline!: DateRuleDto;

  @PartField(() => DateRuleDto)
  coordinatorDeadline!: DateRuleDto;

  @PartField(() => DateRuleDto)
  signature!: DateRuleDto;

  @PartField(() => DateRuleDto)
  submission!: DateRuleDto;

  @PartField(() => DateRuleDto, { optional: true })
  meeting?: DateRuleDto;
}
