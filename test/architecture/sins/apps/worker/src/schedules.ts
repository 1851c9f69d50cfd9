export const schedules = [];
