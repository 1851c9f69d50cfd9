import type { DomainError, Language, Words } from '@dondoc/kernel';
import { html } from '@dondoc/mail';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { PUBLIC_URL } from '../http/actor.guard';
import { DoorError } from '../http/door-error';
import { languageOf } from '../http/language';
import { type Problem, problemOf } from '../http/problem';
import type { ApiRequest } from '../http/signed-in';
import { page } from '../pages/page';
import { attemptOf } from './browser-secret';

interface Said {
  title: Words;
  /** Where one goes from here. */
  back: string;
  to: Words;
}

const GUEST: Said = {
  title: { vi: 'Chưa đăng nhập được', en: 'You are not signed in' },
  back: '/sign-in',
  to: { vi: 'Về trang đăng nhập', en: 'To the sign-in page' },
};
const SIGNED_IN: Said = {
  title: { vi: 'Chưa thực hiện được', en: 'This was not done' },
  back: '/',
  to: { vi: 'Về trang đầu', en: 'To the start page' },
};
const wait = (seconds: number): Words => ({ vi: `Hãy thử lại sau ${seconds} giây.`, en: `Try again in ${seconds} seconds.` });

/** Whoever walks between the provider and here is a person in a browser: a refusal is a page in words with a way back, whatever refused. */
@Catch()
export class RefusalPage implements ExceptionFilter {
  private readonly logger = new Logger('provider');

  constructor(@Inject(PUBLIC_URL) private readonly publicUrl: string) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<ApiRequest>(), http.getResponse<Response>()];
    const problem = problemOf(error);
    if (problem.unforeseen) this.logger.error((error as Error)?.stack ?? String(error));
    const language = this.languageFor(request);
    const { title, back, to } = request.signedIn ? SIGNED_IN : GUEST;
    const later = problem.retryAfterSeconds && html`<p>${wait(problem.retryAfterSeconds)[language]}</p>`;
    const body = html`<p class="notice">${problem.words[language]}</p>\n${later}<p><a href="${back}">${to[language]}</a></p>`;
    if (problem.retryAfterSeconds) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
    response
      .status(statusOf(problem, error))
      .type('html')
      .send(page(language, title[language], body));
  }

  private languageFor(request: ApiRequest): Language {
    const { language } = request.query;
    if (language === 'vi' || language === 'en') return language;
    return attemptOf(request, this.publicUrl)?.language ?? request.signedIn?.person.language ?? languageOf(request);
  }
}

/** What the provider or the state do not prove is 401. */
const statusOf = ({ status }: Problem, error: unknown): number =>
  (error as DomainError).kind === 'forbidden' || (error instanceof DoorError && status === 401) ? 401 : status;
