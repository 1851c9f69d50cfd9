/** `npm test` names in TEST_WITHOUT what is not on this machine; the specs that need it are then left out, and said to be. */
const lacking = (process.env.TEST_WITHOUT ?? '').split(',');

/** `describe` for what runs on Redis. */
export const describeOnRedis = lacking.includes('redis') ? describe.skip : describe;

/** `describe` for what runs in a real Chromium. */
export const describeInChromium = lacking.includes('chromium') ? describe.skip : describe;
