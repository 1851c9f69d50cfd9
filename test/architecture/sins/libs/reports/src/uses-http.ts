import { NestExpressApplication } from '@nestjs/platform-express';

export type Sin = NestExpressApplication;
