export const commitments = 'commitments';
