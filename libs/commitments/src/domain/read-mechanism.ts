import type { Reading } from '@dondoc/kernel';
import type { CoordinatingAgencyData, MechanismData, OverseerData } from './agreements-data';
import { codes, knowing, many, readInterval } from './read-parts';

export function readMechanism(row: Reading): MechanismData {
  return knowing(row, {
    overseers: many(row.at('overseers'), readOverseer),
    coordinatingAgencies: many(row.at('coordinatingAgencies'), readCoordinatingAgency),
    reportsTo: codes(row.at('reportsTo')),
    reportingInterval: row.at('reportingInterval').orNull(readInterval),
    reviewInterval: row.at('reviewInterval').orNull(readInterval),
    noteEn: row.at('noteEn').textOrNull(),
  });
}

function readOverseer(row: Reading): OverseerData {
  return knowing(row, {
    locality: row.at('locality').text(),
    roleVi: row.at('roleVi').text(),
    roleEn: row.at('roleEn').text(),
    stated: row.at('stated').flag(),
  });
}

function readCoordinatingAgency(row: Reading): CoordinatingAgencyData {
  return knowing(row, {
    agency: row.at('agency').text(),
    stated: row.at('stated').flag(),
    scopeVi: row.at('scopeVi').textOrNull(),
    scopeEn: row.at('scopeEn').textOrNull(),
  });
}
