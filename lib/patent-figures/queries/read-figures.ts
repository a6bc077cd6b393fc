import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import { claimingUnits } from "@/lib/patents/claiming-unit.store";
import { mayReadPatents } from "@/lib/patents/patent.policy";
import type { ClaimingUnit } from "@/lib/patents/patent-search-view";
import { type AgeRow, ageingOf } from "../ageing";
import { type ConversionFigures, conversionFigures } from "../conversions";
import { type Counts, countsByKey, countsOf, type Funnel, funnelOf } from "../counts";
import { figuresInput } from "../patent-figures.schema";
import { conversionCounts, daysBefore, stageCounts } from "../tally.store";

export type KeyCounts = { key: string; counts: Counts };

export type PatentFigures = {
  today: CalendarDate;
  /** Those that may be chosen; none for who sees his own only. */
  units: ClaimingUnit[];
  /** Whose figures these are; null for the nation. */
  unit: ClaimingUnit | null;
  stock: Counts;
  /** Inventions, of which alone some can be of high value. */
  inventions: number;
  funnel: Funnel;
  ageing: AgeRow[];
  industries: KeyCounts[];
  provinces: KeyCounts[];
  conversions: ConversionFigures;
};

/** The register in figures: of the nation, of a unit, or of the reader's own. */
export const readFigures = query({
  name: "patent-figures.read-figures",
  input: figuresInput,
  allow: mayReadPatents,
  kept: true,
  read: async (db, { unit: code }, scope, { today }): Promise<PatentFigures | null> => {
    const units = await claimingUnits(db, scope);
    const unit = units.find((one) => (scope.seesAllUnits ? one.code === code : one.id === scope.unitId));
    if (code !== null && !unit) return null;
    const unitId = unit?.id ?? null;
    const [tallies, onwards, contracts] = await Promise.all([
      stageCounts(db, { dimensions: ["TYPE", "SINCE", "INDUSTRY", "PROVINCE", "REACHED"], unitId }, scope),
      daysBefore(db, { dimension: "ALL", unitId }, scope),
      conversionCounts(db, unitId, scope),
    ]);
    const stock = countsOf(tallies.TYPE);
    return {
      today,
      units: scope.seesAllUnits ? units : [],
      unit: unit ?? null,
      stock,
      inventions: countsOf(tallies.TYPE.filter(({ key }) => key === "INVENTION")).total,
      funnel: funnelOf(stock, { reached: tallies.REACHED, onwards }),
      ageing: ageingOf(tallies.SINCE, today),
      industries: countsByKey(tallies.INDUSTRY),
      provinces: countsByKey(tallies.PROVINCE),
      conversions: conversionFigures(contracts, today),
    };
  },
});
