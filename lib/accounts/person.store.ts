import { type Db, Prisma, type Tx } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { likeText } from "@/lib/kernel/list-input";
import type { Scope } from "@/lib/kernel/scope";
import { listOtherAdministrators, lockWithAdministrators, storedPeriod } from "./administrators.store";
import { listAppointments } from "./appointment.store";
import { listOwnSessions } from "./live-session.store";
import type { Particulars, Person, PersonState, PersonSubject } from "./person";
import type { PeopleFilter } from "./person.schema";
import type { OwnAccountView, PeopleView, PersonRow, PersonView, UnitChoice } from "./person.view";

/** Everything but the password hash, which leaves the database for a comparison only. */
const PERSON = {
  id: true,
  loginName: true,
  nameZh: true,
  nameEn: true,
  email: true,
  disabledAt: true,
  version: true,
} as const;

/** A person, locked together with every system administrator, since he may be the last of them. */
export async function lockPerson(tx: Tx, personId: string, scope: Scope): Promise<PersonSubject | null> {
  await lockWithAdministrators(tx, personId);
  const person = await lockPersonAlone(tx, personId, scope);
  if (!person) return null;
  const own = await tx.appointment.findMany({
    where: { personId, role: "SYSTEM_ADMINISTRATOR" },
    select: { fromDate: true, toDate: true },
  });
  const otherAdministrators = await listOtherAdministrators(tx, personId);
  return { ...person, administrator: own.map(storedPeriod), otherAdministrators };
}

/** A person, locked; for changes that take nobody's rights away. */
export async function lockPersonAlone(tx: Tx, personId: string, _scope: Scope): Promise<Person | null> {
  await tx.$queryRaw`select 1 from person where id = ${personId}::uuid for update`;
  return tx.person.findUnique({ where: { id: personId }, select: PERSON });
}

export async function insertPerson(
  tx: Tx,
  person: Particulars & { loginName: string },
): Promise<{ id: string }> {
  return tx.person.create({ data: person, select: { id: true } });
}

export async function updateParticulars(tx: Tx, id: string, words: Particulars): Promise<void> {
  await tx.person.update({ where: { id }, data: { ...words, version: { increment: 1 } } });
}

export async function updateDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
  await tx.person.update({ where: { id }, data: { disabledAt, version: { increment: 1 } } });
}

/** The state in words; disabled outweighs locked, and locked outweighs invited. */
const STATE = (now: Date) => Prisma.sql`
  case when p.disabled_at is not null then 'disabled'
       when f.locked_until > ${now}::timestamptz then 'locked'
       when p.password_hash is null
        and not exists (select 1 from external_identity i where i.person_id = p.id) then 'invited'
       else 'active' end`;

const ORDER: Record<PeopleFilter["sort"]["by"], Prisma.Sql> = {
  name: Prisma.sql`"nameZh" collate "C"`,
  login: Prisma.sql`"loginName"`,
  unit: Prisma.sql`rank`,
  "last-sign-in": Prisma.sql`"lastSignInAt"`,
};

/** People as administrators see them: all of them. */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  { now, today }: { now: Date; today: CalendarDate },
  _scope: Scope,
): Promise<PeopleView> {
  const like = likeText(filter.q);
  const matches = Prisma.sql`
    (${filter.q} = '' or "loginName" ilike ${like} or "nameZh" ilike ${like} or "nameEn" ilike ${like} or email ilike ${like})
    and (${filter.role}::text is null or role = ${filter.role})
    and (${filter.unit} = '' or "unitCode" = ${filter.unit})
    and (${filter.state}::text is null or state = ${filter.state})`;
  const people = Prisma.sql`
    select p.id, p.login_name as "loginName", p.name_zh as "nameZh", p.name_en as "nameEn", p.email,
           ${STATE(now)} as state, a.role::text as role, u.code as "unitCode", u.name_zh as "unitNameZh",
           u.name_en as "unitNameEn", u.protocol_rank as rank,
           (select max(s.created_at) from session s where s.person_id = p.id) as "lastSignInAt"
    from person p
    left join appointment a on a.person_id = p.id and daterange(a.from_date, a.to_date) @> ${today}::date
    left join unit u on u.id = a.unit_id
    left join sign_in_failure f on f.login_name = p.login_name`;
  const direction = filter.sort.descending ? Prisma.sql`desc` : Prisma.sql`asc`;
  const [rows, [counts]] = await Promise.all([
    db.$queryRaw<PersonRow[]>`
      select * from (${people}) people where ${matches}
      order by ${ORDER[filter.sort.by]} ${direction} nulls last, "loginName"
      limit ${filter.take} offset ${(filter.page - 1) * filter.take}`,
    db.$queryRaw<{ shown: number; total: number }[]>`
      select count(*) filter (where ${matches})::int as shown, count(*)::int as total from (${people}) people`,
  ]);
  const { shown = 0, total = 0 } = counts ?? {};
  return { rows, shown, total, page: filter.page, pages: Math.max(1, Math.ceil(shown / filter.take)) };
}

export async function findPerson(
  db: Db,
  personId: string,
  { now, today }: { now: Date; today: CalendarDate },
  _scope: Scope,
): Promise<PersonView | null> {
  const found = await db.person.findUnique({
    where: { id: personId },
    select: {
      ...PERSON,
      createdAt: true,
      passwordSetAt: true,
      identities: { select: { issuer: true, subject: true, linkedAt: true }, orderBy: { linkedAt: "asc" } },
      invitations: {
        where: { usedAt: null, revokedAt: null, expiresAt: { gt: now } },
        select: { expiresAt: true },
        take: 1,
      },
    },
  });
  if (!found) return null;
  const [[state], appointments, liveSessions, last] = await Promise.all([
    db.$queryRaw<{ state: PersonState; lockedUntil: Date | null }[]>`
      select ${STATE(now)} as state, f.locked_until as "lockedUntil"
      from person p left join sign_in_failure f on f.login_name = p.login_name
      where p.id = ${personId}::uuid`,
    listAppointments(db, personId, today),
    db.session.count({ where: { personId, revokedAt: null, expiresAt: { gt: now } } }),
    db.session.findFirst({
      where: { personId },
      orderBy: { createdAt: "desc" },
      select: { createdAt: true },
    }),
  ]);
  const { invitations, ...person } = found;
  return {
    ...person,
    state: state?.state ?? "active",
    lockedUntil: state?.state === "locked" ? state.lockedUntil : null,
    invitedUntil: invitations[0]?.expiresAt ?? null,
    appointments,
    liveSessions,
    lastSignInAt: last?.createdAt ?? null,
  };
}

/** The units somebody can be appointed in, in the customary order. */
export function listUnitChoices(db: Db, _scope: Scope): Promise<UnitChoice[]> {
  return db.unit.findMany({
    select: { code: true, nameZh: true, nameEn: true },
    orderBy: { protocolRank: "asc" },
  });
}

/** The signed-in person's own page. */
export async function findOwnAccount(
  db: Db,
  { now, today }: { now: Date; today: CalendarDate },
  scope: Scope,
): Promise<OwnAccountView | null> {
  const person = await db.person.findUnique({
    where: { id: scope.personId },
    select: {
      loginName: true,
      nameZh: true,
      nameEn: true,
      email: true,
      passwordSetAt: true,
      identities: { select: { issuer: true, linkedAt: true }, orderBy: { linkedAt: "asc" } },
    },
  });
  if (!person) return null;
  const [appointments, sessions] = await Promise.all([
    listAppointments(db, scope.personId, today),
    listOwnSessions(db, now, scope),
  ]);
  return { ...person, appointments, sessions };
}
