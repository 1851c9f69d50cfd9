import { language } from '../words/i18n';
import { answerOf } from './client';
import { keyFor, settled } from './once';
import { unreachable } from './problem';

/** Sends one file as a form and tells how far it is, from 0 to 1. @throws Problem */
export function upload<T>(path: string, file: File, onProgress: (part: number) => void): Promise<T> {
  const deed = `UPLOAD ${path}\n${file.name} ${file.size} ${file.lastModified}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Idempotency-Key', keyFor(deed));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      settled(deed);
      try {
        resolve(answerOf<T>(request.status, request.responseText));
      } catch (problem) {
        reject(problem);
      }
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
