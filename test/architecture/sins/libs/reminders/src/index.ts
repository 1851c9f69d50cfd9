export const reminders = 'reminders';
