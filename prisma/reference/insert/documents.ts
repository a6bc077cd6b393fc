import { documents, type Issuer } from "../documents";
import { units } from "../units";
import { connectIds, day, type Ids, idsBy, type Tx } from "./keys";

type Related = { units: Ids; measures: Ids; sources: Ids };

export async function insertDocuments(tx: Tx, planId: string, related: Related): Promise<number> {
  const present = new Set(
    (await tx.policyDocument.findMany({ select: { code: true } })).map(({ code }) => code),
  );
  let inserted = 0;
  for (const { issuers, measures, sources, datedOn, ...document } of documents) {
    if (present.has(document.code)) continue;
    await tx.policyDocument.create({
      data: {
        ...document,
        planId,
        datedOn: day(datedOn),
        issuers: {
          create: issuers.map((issuer, index) => ({ ...named(issuer, related.units), ordinal: index + 1 })),
        },
        measures: connectIds(related.measures, measures),
        sources: connectIds(related.sources, sources),
      },
    });
    inserted += 1 + issuers.length;
  }
  return inserted;
}

export async function documentIds(tx: Tx): Promise<Ids> {
  return idsBy(await tx.policyDocument.findMany({ select: { id: true, code: true } }), ({ code }) => code);
}

/** The name as signed is kept beside the link, since a unit may be renamed later. */
function named({ unit, nameZh, nameEn }: Issuer, unitIds: Ids) {
  const known = units.find(({ code }) => code === unit);
  return {
    unitId: unit ? (unitIds.get(unit) ?? null) : null,
    nameZh: nameZh ?? known?.nameZh ?? "",
    nameEn: nameEn ?? known?.nameEn ?? "",
  };
}
