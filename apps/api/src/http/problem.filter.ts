import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from './language';
import { type Problem, problemOf } from './problem';
import type { WrongField } from './validation';

/** The answer to every refusal and failure: `application/problem+json` (RFC 9457), in the language asked for. */
export function answerProblem(error: unknown, request: Request, response: Response): void {
  const problem = problemOf(error);
  if (problem.unforeseen && !hasLeft(error))
    new Logger('api').error(`${request.method} ${request.path}: ${(error as Error)?.stack ?? String(error)}`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (problem.retryAfterSeconds) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
  const language = languageOf(request);
  response.setHeader('Content-Language', language);
  response.setHeader('Vary', 'Accept-Language');
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf(problem, language)));
}

/** Somebody who closes the page while it loads: express says so with this code. */
const hasLeft = (error: unknown) => (error as { code?: string } | null)?.code === 'ECONNABORTED';

function bodyOf({ status, code, words, details }: Problem, language: 'vi' | 'en') {
  const { fields, ...rest } = (details ?? {}) as { fields?: WrongField[] };
  return {
    type: `urn:dondoc:problem:${code}`,
    title: words[language],
    status,
    code,
    ...(fields && { fields: fields.map(({ field, rule, [language]: message }) => ({ field, rule, message })) }),
    ...(Object.keys(rest).length > 0 && { details: rest }),
  };
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<Request>(), http.getResponse<Response>());
  }
}
