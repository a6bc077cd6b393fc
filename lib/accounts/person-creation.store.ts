import type { Tx } from "@/lib/db/client";
import type { Saved } from "@/lib/kernel/command";
import { auditedTerms, insertAppointment } from "./appointment.store";
import type { Invited } from "./invitation";
import { insertInvitation } from "./invitation.store";
import { labelOf } from "./person";
import { insertPerson } from "./person.store";

/** What whoever invites is told, once. `token` is null when the same form arrives again. */
export type InvitationAnswer = {
  personId: string;
  loginName: string;
  nameZh: string;
  nameEn: string;
  email: string | null;
  token: string | null;
  expiresAt: Date;
};

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
