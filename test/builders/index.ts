export { type Agreement, aCommitment, anAgreement } from './agreement';
export { theCalendar } from './calendar';
export { aCollectingReview, type CollectingReview } from './collecting-review';
export { type Agency, aLocality, aMembership, anAgency, anOffice, aPerson, type Locality, type Office } from './directory';
export { insert, json } from './insert';
export { QUARTERLY } from './quarterly';
export { aSide, type Side } from './side';
export { type Assignment, aTask, type Task } from './task';
