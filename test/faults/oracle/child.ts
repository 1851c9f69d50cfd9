import 'reflect-metadata';
import { compare, type OracleRun } from './run';

process.send?.(compare(JSON.parse(process.argv[2] as string) as OracleRun), () => process.disconnect());
