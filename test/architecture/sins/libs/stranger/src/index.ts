export const stranger = 'stranger';
