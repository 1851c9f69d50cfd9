import type { Language } from '@dondoc/kernel';
import type { Request } from 'express';

/** The language that the browser asks for first among those the product speaks; Vietnamese where it asks for neither. */
export function languageOf(request: Pick<Request, 'headers'>): Language {
  const wanted = String(request.headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = Number(options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean) ?? 1);
      return { language: tag.split('-')[0], weight };
    })
    .filter(({ language, weight }) => (language === 'vi' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'en' ? 'en' : 'vi';
}
