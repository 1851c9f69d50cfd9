import { Reading } from './reading';

const file = new Reading({ agencies: [{ code: 'HN.STC' }, { code: 7, from: '2025-02-30', name: ' Sở Tài chính ', nothing: '' }] });
const second = () => file.at('agencies').list()[1] as Reading;

describe('reading what came from outside', () => {
  it('gives tidy text', () => {
    expect(second().at('name').text()).toBe('Sở Tài chính');
  });

  it('names the place of a fault', () => {
    expect(() => second().at('code').text()).toThrow('agencies[1].code: must be text');
  });

  it('knows that February has no 30th day', () => {
    expect(() => second().at('from').date()).toThrow('agencies[1].from: must be a date YYYY-MM-DD');
  });

  it('tells what is allowed', () => {
    expect(() => second().at('code').oneOf(['merge', 'split'])).toThrow('must be one of: merge, split');
  });

  it('takes a member left out for null, and empty text for a fault', () => {
    expect(second().at('note').textOrNull()).toBeNull();
    expect(() => second().at('nothing').textOrNull()).toThrow('must not be empty');
  });

  it('refuses a list for an object and an object for a list', () => {
    expect(() => file.at('agencies').at('code')).toThrow('agencies: must be an object');
    expect(() => file.list()).toThrow('/: must be a list');
  });
});
