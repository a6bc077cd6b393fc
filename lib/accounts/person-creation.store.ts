import type { Tx } from "@/lib/db/client";
import type { Saved } from "@/lib/kernel/command";
import { auditedTerms, insertAppointment } from "./appointment.store";
import type { InvitationAnswer, Invited } from "./invitation";
import { insertInvitation } from "./invitation.store";
import { labelOf } from "./person";
import { insertPerson } from "./person.store";

/** A person, his first appointment and his link: all of it or nothing. */
export async function saveInvited(tx: Tx, invited: Invited, now: Date): Promise<Saved<InvitationAnswer>> {
  const { first, ...person } = invited;
  const { id: personId } = await insertPerson(tx, person);
  const appointment = await insertAppointment(tx, personId, first);
  const invitation = await insertInvitation(tx, personId, now);
  const label = labelOf(person);
  return {
    value: { personId, ...person, token: invitation.token, expiresAt: invitation.expiresAt },
    records: [
      { type: "person", id: personId, label, after: person },
      { type: "appointment", id: appointment.id, label, after: { personId, ...auditedTerms(first) } },
      { type: "invitation", id: invitation.id, label, after: { personId, expiresAt: invitation.expiresAt } },
    ],
  };
}
