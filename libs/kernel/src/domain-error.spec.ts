import { conflict, DomainError, forbidden, invalid, notFound } from './domain-error';

describe('A refusal', () => {
  it.each([
    ['notFound', notFound],
    ['forbidden', forbidden],
    ['conflict', conflict],
    ['invalid', invalid],
  ] as const)('of kind %s has a code for programs and words for people', (kind, refuse) => {
    const error = refuse('thing.code', 'Không được.', 'Not so.', { field: 'dueDate' });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ kind, code: 'thing.code', words: { vi: 'Không được.', en: 'Not so.' }, details: { field: 'dueDate' } });
    expect(error.message).toBe('thing.code: Not so.');
  });
});
