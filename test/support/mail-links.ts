import { Actor, type Id } from '@dondoc/kernel';
import { linkTokens, type MailLink } from '@dondoc/reminders';
import type { Stage } from './stage';

const tokensOf = (stage: Stage) => stage.database.read(Actor.system(), linkTokens);

/** The link that a mail of this stage would carry. */
export const linkToken = async (stage: Stage, link: MailLink): Promise<string> => (await tokensOf(stage)).link(link);

export const unsubscribeToken = async (stage: Stage, personId: Id): Promise<string> => (await tokensOf(stage)).unsubscribe(personId);
