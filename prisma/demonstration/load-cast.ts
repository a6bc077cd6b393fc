import { PrismaPg } from "@prisma/adapter-pg";
import { hashPassword } from "@/lib/auth/password";
import { PrismaClient } from "@/lib/db/generated/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { CAST, type CastMember, DEMONSTRATION_PASSWORD, IN_OFFICE_SINCE } from "./cast";

/**
 * Puts people into a database that has the reference data: the cast, or others given. Runs on the
 * embedded database and in tests only; people already there are left as they are.
 */
export async function loadCast(
  ownerUrl: string,
  members: readonly CastMember[] = Object.values(CAST),
): Promise<{ inserted: number }> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl }) });
  try {
    const present = new Set(
      (await prisma.person.findMany({ where: { demonstration: true }, select: { loginName: true } })).map(
        (person) => person.loginName,
      ),
    );
    const missing = members.filter((member) => !present.has(member.loginName));
    if (missing.length === 0) return { inserted: 0 };
    // One hash for all: a hash takes a tenth of a second by design, and the password is the same.
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
    await prisma.$transaction(async (tx) => {
      for (const member of missing) await tx.person.create({ data: personData(member, passwordHash) });
    });
    return { inserted: missing.length };
  } finally {
    await prisma.$disconnect();
  }
}

function personData(member: CastMember, passwordHash: string) {
  const { loginName, nameZh, nameEn, role, unitCode } = member;
  return {
    loginName,
    nameZh,
    nameEn,
    passwordHash,
    passwordSetAt: new Date(),
    demonstration: true,
    appointments: {
      create: { role, fromDate: toDatabaseDate(IN_OFFICE_SINCE), unit: { connect: { code: unitCode } } },
    },
  };
}
