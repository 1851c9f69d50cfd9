export const reviews = 'reviews';
