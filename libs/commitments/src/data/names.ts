/** Localities and agencies as views show them: SQL pieces over the alias of a row. */
const named = (row: string) =>
  `json_build_object('id', ${row}.id, 'code', ${row}.code, 'nameVi', ${row}.name_vi, 'nameEn', ${row}.name_en)`;

export const localityName = named;
export const agencyName = named;

/** The agencies of an array of ids, in its order. */
export const agencyNames = (ids: string) =>
  `coalesce((select json_agg(${named('x')} order by array_position(${ids}, x.id)) from agency x where x.id = any(${ids})), '[]')`;

export const localityNames = (ids: string) =>
  `coalesce((select json_agg(${named('x')} order by array_position(${ids}, x.id)) from locality x where x.id = any(${ids})), '[]')`;
