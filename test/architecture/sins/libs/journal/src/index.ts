export const journal = 'journal';
