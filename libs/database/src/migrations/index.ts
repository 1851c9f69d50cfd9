import { Foundation1763700000001 } from './0001-foundation';
import { Calendar1763700000002 } from './0002-calendar';
import { Ladders1763700000003 } from './0003-ladders';
import { Signals1763700000004 } from './0004-signals';
import { SendLedger1763700000005 } from './0005-send-ledger';
import { MailLinks1763700000006 } from './0006-mail-links';
import { ReportHeads1763700000007 } from './0007-report-heads';
import { ReviewLife1763700000008 } from './0008-review-life';
import { Search1763700000009 } from './0009-search';
import { Account1763700000011 } from './0011-account';
import { RateLimits1763700000012 } from './0012-rate-limits';
import { MailTime1763700000013 } from './0013-mail-time';
import { Standing1763700000014 } from './0014-standing';
import { SecondFactors1763700000015 } from './0015-second-factors';
import { SingleSignOn1763700000016 } from './0016-single-sign-on';
import { RowSecurity1763700000017 } from './0017-row-security';
import { Audit1763700000018 } from './0018-audit';
import { Restricted1763700000019 } from './0019-restricted';
import { Access1763700000020 } from './0020-access';
import { AtScale1763700000021 } from './0021-at-scale';
import { MailedLinks1763700000022 } from './0022-mailed-links';
import { RestrictedReads1763700000023 } from './0023-restricted-reads';
import { Retention1763700000024 } from './0024-retention';
import { ConfirmedByProvider1763700000025 } from './0025-confirmed-by-provider';
import { Seen1763700000026 } from './0026-seen';
import { FactorAtProvider1763700000027 } from './0027-factor-at-provider';

/** Every migration, in order. Listed by hand: what is not here does not run. */
export const migrations = [
  Foundation1763700000001,
  Calendar1763700000002,
  Ladders1763700000003,
  Signals1763700000004,
  SendLedger1763700000005,
  MailLinks1763700000006,
  ReportHeads1763700000007,
  ReviewLife1763700000008,
  Search1763700000009,
  Account1763700000011,
  RateLimits1763700000012,
  MailTime1763700000013,
  Standing1763700000014,
  SecondFactors1763700000015,
  SingleSignOn1763700000016,
  RowSecurity1763700000017,
  Audit1763700000018,
  Restricted1763700000019,
  Access1763700000020,
  AtScale1763700000021,
  MailedLinks1763700000022,
  RestrictedReads1763700000023,
  Retention1763700000024,
  ConfirmedByProvider1763700000025,
  Seen1763700000026,
  FactorAtProvider1763700000027,
];
