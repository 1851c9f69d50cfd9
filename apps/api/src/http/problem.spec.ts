import { conflict, forbidden, invalid, notFound } from '@dondoc/kernel';
import { NotFoundException } from '@nestjs/common';
import { problemOf } from './problem';

describe('a problem', () => {
  it('has the status of its kind', () => {
    const kinds = [notFound, forbidden, conflict, invalid].map((kind) => problemOf(kind('a.b', 'vi', 'en')).status);
    expect(kinds).toEqual([404, 403, 409, 400]);
  });

  it('keeps the code and the words of the rule that was broken', () => {
    expect(problemOf(conflict('assignment.ownWork', 'Không tự xác nhận.', 'Not one’s own.', { a: 1 }))).toMatchObject({
      code: 'assignment.ownWork',
      words: { vi: 'Không tự xác nhận.', en: 'Not one’s own.' },
      details: { a: 1 },
    });
  });

  it('is temporary, and says when to come back, where the database is busy or away', () => {
    for (const error of [
      { code: '55P03' },
      { code: '57P01' },
      { code: '08006' },
      { code: 'ECONNREFUSED' },
      new Error('timeout exceeded when trying to connect'),
    ]) {
      expect(problemOf(error)).toMatchObject({ status: 503, retryAfterSeconds: 5 });
    }
  });

  it('is a full disk where nothing can be stored', () => {
    expect(problemOf({ code: '53100' }).status).toBe(507);
    expect(problemOf({ code: 'ENOSPC' }).status).toBe(507);
  });

  it('says nothing of what was not foreseen', () => {
    const problem = problemOf(new Error('select * from person where email = …'));
    expect(problem).toMatchObject({ status: 500, unforeseen: true });
    expect(JSON.stringify(problem)).not.toContain('select');
  });

  it('of an unknown address speaks both languages', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x')).words).toEqual({
      vi: 'Không có địa chỉ này.',
      en: 'There is no such address.',
    });
  });
});
