import { DoorError } from '../http/door-error';

/** In minutes where it is more than two. */
function patience(seconds: number): { vi: string; en: string } {
  if (seconds <= 120) return { vi: `${seconds} giây`, en: seconds === 1 ? 'a second' : `${seconds} seconds` };
  const minutes = Math.ceil(seconds / 60);
  return { vi: `${minutes} phút`, en: `${minutes} minutes` };
}

export function tooManyAttempts(seconds: number): DoorError {
  const { vi, en } = patience(seconds);
  const words = { vi: `Đăng nhập sai quá nhiều lần. Hãy thử lại sau ${vi}.`, en: `Too many failed sign-ins. Try again in ${en}.` };
  return new DoorError(429, 'signIn.tooMany', words, seconds);
}

export function tooManyRequests(seconds: number): DoorError {
  const { vi, en } = patience(seconds);
  const words = { vi: `Quá nhiều yêu cầu. Hãy thử lại sau ${vi}.`, en: `Too many requests. Try again in ${en}.` };
  return new DoorError(429, 'request.tooMany', words, seconds);
}
