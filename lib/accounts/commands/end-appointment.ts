import { command } from "@/lib/kernel/command";
import { mayKeepAccounts } from "../accounts.policy";
import { endAppointment } from "../appointment";
import { lockAppointments, saveEnded } from "../appointment.store";
import { endAppointmentInput } from "../person.schema";

/** Sets the last day of an appointment, or withdraws one that has not begun. */
export const endAppointmentCommand = command({
  name: "accounts.end-appointment",
  input: endAppointmentInput,
  load: (tx, { personId }, scope) => lockAppointments(tx, { personId }, scope),
  allow: mayKeepAccounts,
  decide: (subject, input, { actor, today }) =>
    endAppointment(subject, input, { actorId: actor.personId, today }),
  save: async (tx, ended, subject) => ({
    value: { personId: subject.personId },
    records: [await saveEnded(tx, ended, subject)],
  }),
});
