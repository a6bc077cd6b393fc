import type { AuditRecord } from "@/lib/audit/audit.store";
import type { Db, Tx } from "@/lib/db/client";
import { type CalendarDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { listOtherAdministrators, lockWithAdministrators, storedPeriod } from "./administrators.store";
import {
  type Appointed,
  type Appointment,
  type Appointments,
  type Ended,
  lastDayOf,
  tenseOf,
} from "./appointment";
import { labelOf } from "./person";
import type { AppointmentView } from "./person.view";

/** A person's appointments, locked with him, and what a new one depends on. */
export async function lockAppointments(
  tx: Tx,
  asked: { personId: string; unitCode?: string },
  _scope: Scope,
): Promise<Appointments | null> {
  await lockWithAdministrators(tx, asked.personId);
  const person = await tx.person.findUnique({
    where: { id: asked.personId },
    select: { id: true, loginName: true, nameZh: true },
  });
  if (!person) return null;
  const rows = await tx.appointment.findMany({
    where: { personId: person.id },
    select: {
      id: true,
      role: true,
      unitId: true,
      fromDate: true,
      toDate: true,
      unit: { select: { code: true } },
    },
    orderBy: { fromDate: "asc" },
  });
  return {
    personId: person.id,
    personLabel: labelOf(person),
    appointments: rows.map(({ unit, fromDate, toDate, ...row }) => ({
      ...row,
      unitCode: unit.code,
      ...storedPeriod({ fromDate, toDate }),
    })),
    unit: asked.unitCode ? await findUnit(tx, asked.unitCode) : null,
    otherAdministrators: await listOtherAdministrators(tx, person.id),
  };
}

export function findUnit(tx: Tx, code: string): Promise<{ id: string; code: string } | null> {
  return tx.unit.findUnique({ where: { code }, select: { id: true, code: true } });
}

type NewAppointment = Pick<Appointed, "unitId" | "role" | "fromDate" | "toDate">;

export function insertAppointment(
  tx: Tx,
  personId: string,
  { unitId, role, fromDate, toDate }: NewAppointment,
): Promise<{ id: string }> {
  return tx.appointment.create({
    data: {
      personId,
      unitId,
      role,
      fromDate: toDatabaseDate(fromDate),
      toDate: toDate && toDatabaseDate(toDate),
    },
    select: { id: true },
  });
}

/** Writes a new appointment and what it ends; answers with the trail's records of all of it. */
export async function saveAppointed(
  tx: Tx,
  appointed: Appointed,
  subject: Appointments,
): Promise<AuditRecord[]> {
  const { shortened, replaced, ...terms } = appointed;
  const records: AuditRecord[] = [];
  if (shortened) {
    const ended = { kind: "ended", appointment: shortened.appointment, toDate: shortened.toDate } as const;
    records.push(await saveEnded(tx, ended, subject));
  }
  if (replaced) records.push(await saveEnded(tx, { kind: "withdrawn", appointment: replaced }, subject));
  const { id } = await insertAppointment(tx, subject.personId, terms);
  const after = { personId: subject.personId, ...auditedTerms(terms) };
  return [...records, { type: "appointment", id, label: subject.personLabel, after }];
}

/** One of which not a day passed leaves no row: what it was stays in the trail. */
export async function saveEnded(tx: Tx, ended: Ended, subject: Appointments): Promise<AuditRecord> {
  const { appointment } = ended;
  const record = { type: "appointment", id: appointment.id, label: subject.personLabel };
  if (ended.kind === "withdrawn") {
    await tx.appointment.delete({ where: { id: appointment.id } });
    return { ...record, before: { personId: subject.personId, ...auditedTerms(appointment) }, after: null };
  }
  await tx.appointment.update({
    where: { id: appointment.id },
    data: { toDate: toDatabaseDate(ended.toDate) },
  });
  return { ...record, before: { lastDay: lastDayOf(appointment) }, after: { lastDay: lastDayOf(ended) } };
}

/** Newest first, with the tense as of today. */
export async function listAppointments(
  db: Db,
  personId: string,
  today: CalendarDate,
): Promise<AppointmentView[]> {
  const rows = await db.appointment.findMany({
    where: { personId },
    include: { unit: { select: { code: true, nameZh: true, nameEn: true } } },
    orderBy: { fromDate: "desc" },
  });
  return rows.map((row) => {
    const period = storedPeriod(row);
    return {
      id: row.id,
      role: row.role,
      unitCode: row.unit.code,
      unitNameZh: row.unit.nameZh,
      unitNameEn: row.unit.nameEn,
      fromDate: period.fromDate,
      lastDay: lastDayOf(period),
      tense: tenseOf(period, today),
    };
  });
}

/** An appointment as the trail keeps it. */
export function auditedTerms(appointment: Pick<Appointment, "role" | "unitCode" | "fromDate" | "toDate">) {
  const { role, unitCode, fromDate } = appointment;
  return { role, unitCode, fromDate, lastDay: lastDayOf(appointment) };
}
