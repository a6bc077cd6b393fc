import { db } from "@/lib/db/client";
import { holderNamed, type Institution } from "@/lib/institutions/institution";

/* Institutions as they stood before a test begins, written straight into the rows. */

/** Its name says neither what it is nor where. */
export const GUESSED_WRONGLY = "南方技术转移中心";

/** Guessed from its name, as nobody has said more. */
export async function institution(over: Partial<Omit<Institution, "id">> = {}): Promise<Institution> {
  const name = over.name ?? GUESSED_WRONGLY;
  return db().institution.create({ data: { name, ...holderNamed(name), ...over } });
}

/** The patent counted by an institution, as its row says. */
export async function countedBy(institutionId: number, number: string): Promise<void> {
  const { kind, province, name } = await db().institution.findUniqueOrThrow({ where: { id: institutionId } });
  await db().patent.update({
    where: { applicationNo: number },
    data: { holders: name, holderIds: [institutionId], holderKind: kind, province },
  });
}
