import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepAccounts } from "../accounts.policy";
import { appoint } from "../appointment";
import { lockAppointments, saveAppointed } from "../appointment.store";
import { appointPersonInput } from "../person.schema";

export const appointPerson = command({
  name: "accounts.appoint-person",
  input: appointPersonInput,
  load: (tx, { personId, unitCode }, scope) => lockAppointments(tx, { personId, unitCode }, scope),
  allow: mayKeepAccounts,
  decide: (subject, terms, { actor, today }) => appoint(subject, terms, { actorId: actor.personId, today }),
  save: async (tx, appointed, subject) => ({
    value: { personId: subject.personId },
    records: await saveAppointed(tx, appointed, subject),
  }),
  constraints: {
    appointment_one_at_a_time: refuse("appointment.one-at-a-time", { field: "fromDate" }),
    appointment_dates: refuse("appointment.dates-reversed", { field: "lastDay" }),
  },
});
