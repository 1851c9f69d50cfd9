import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { MailAdministration } from './administration';
import { Alarms } from './alarms';
import { Bounces } from './bounces';
import { Composers } from './composer';
import { Composing } from './composing';
import { Deliverer } from './deliverer';
import { Ledger } from './ledger';
import { Mailbox } from './mailbox';
import { MAIL_OPTIONS, type MailOptions } from './options';
import { PostOffice } from './post-office';
import { Settling } from './settling';

/** The ledger is written by SQL alone: no class is mapped. */
export const mailEntities: EntitySchema[] = [];

@Global()
@Module({})
export class MailModule {
  static sending(options: MailOptions): DynamicModule {
    const services = [Alarms, Bounces, Composers, Ledger, Deliverer, Mailbox, MailAdministration, Settling];
    return {
      module: MailModule,
      providers: [{ provide: MAIL_OPTIONS, useValue: options }, Composing, PostOffice, ...services],
      exports: [MAIL_OPTIONS, ...services],
    };
  }
}
