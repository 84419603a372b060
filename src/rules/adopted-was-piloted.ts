import { type Data, diagnostic, type Entity, type Framework } from '../model/index.js';
import { hasReached } from './life.js';
import { placeOfValue, type Rule } from './rule.js';

/** The five world regions of the UN M49 standard, each with the ISO 3166-1 codes of its countries. */
const REGIONS: { readonly [region: string]: string } = {
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  americas:
    'AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI',
  asia: 'AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE',
  europe:
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
};

/** Returns the region of a country, or the code itself if no region lists it. */
function regionOf(country: string): string {
  return Object.keys(REGIONS).find((region) => REGIONS[region]?.split(' ').includes(country)) ?? country;
}

export const adoptedWasPiloted: Rule = {
  code: 'adopted-was-piloted',
  severity: 'error',
  judgesAbsence: false,
  property: 'Every adopted standard has been piloted by at least two cities, in two regions of the world.',
  why: 'A standard that works in one city may depend on the law, wealth or climate of that city. Other cities can trust it once two cities far apart have piloted it. You can make an exception if you give the reason.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'status: adopted\n',
    after: 'status: drafting\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      if (!entity || !hasReached(entity, 'adopted') || entity.data.exception_note !== undefined) continue;
      const cities = citiesOf(entity, framework);
      const regions = new Set(cities.map((city) => regionOf(String(city.data.country))));
      if (regions.size >= 2) continue;
      const message =
        cities.length < 2
          ? `${id} is adopted, but ${cities.length === 0 ? 'no pilot city' : 'only one pilot city'} is recorded`
          : `${id} is adopted, but all its pilot cities are in one region of the world`;
      yield diagnostic(this.code, placeOfValue(entity, '/status'), message, {
        severity,
        hints: ['add the cities under `pilots`, or give the reason for an exception under `exception_note`'],
      });
    }
  },
};

/** Returns the cities that piloted a standard, without duplicates. */
function citiesOf(standard: Entity, { entities }: Framework): Entity[] {
  const ids = ((standard.data.pilots ?? []) as readonly Data[]).map(({ city }) => String(city));
  return [...new Set(ids)].flatMap((id) => entities[id] ?? []);
}
