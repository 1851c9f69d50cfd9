import { type DynamicModule, Module } from '@nestjs/common';
import { DirectoryModule } from './directory.module';
import { FactorKey } from './factor-key';
import { PasskeysService } from './passkeys.service';
import { RelyingParty } from './relying-party';
import { SecondFactorsService } from './second-factors.service';
import { SignInStepsService } from './sign-in-steps.service';

/** For the application that people sign in to: second factors need its public address and the key of the installation. */
@Module({})
export class SecondFactorsModule {
  static with({ publicUrl, factorKey }: { publicUrl: string; factorKey: string }): DynamicModule {
    return {
      module: SecondFactorsModule,
      imports: [DirectoryModule],
      providers: [
        { provide: FactorKey, useFactory: () => new FactorKey(factorKey) },
        { provide: RelyingParty, useFactory: () => new RelyingParty(publicUrl) },
        PasskeysService,
        SecondFactorsService,
        SignInStepsService,
      ],
      exports: [PasskeysService, SecondFactorsService, SignInStepsService],
    };
  }
}
