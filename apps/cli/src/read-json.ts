import { readFileSync } from 'node:fs';
import { invalid } from '@dondoc/kernel';

/** What a JSON file holds; whoever uses it checks it. @throws invalid `import.unreadable`, `import.notJson` */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw invalid('import.unreadable', `Không đọc được tệp ${file}.`, `Cannot read ${file}: ${(error as NodeJS.ErrnoException).code}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid('import.notJson', `Tệp ${file} không phải JSON.`, `${file} is not JSON: ${(error as Error).message}.`);
  }
}
