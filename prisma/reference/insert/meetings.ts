import { meetings } from "../meetings";
import { rulesVersions } from "../working-rules";
import { connectIds, day, type Ids, idsBy, type Tx } from "./keys";

/** A meeting comes with its agenda and the documents it dealt with, or not at all. */
export async function insertMeetings(tx: Tx, planId: string, sources: Ids): Promise<number> {
  const present = await tx.meeting.findMany({
    select: { planId: true, code: true, kind: true, number: true },
  });
  let inserted = 0;
  for (const { agenda, deliberated, heldOn, sources: cited, ...meeting } of meetings) {
    const taken = present.some(
      (row) =>
        row.code === meeting.code ||
        (row.planId === planId && row.kind === meeting.kind && row.number === meeting.number),
    );
    if (taken) continue;
    const { id } = await tx.meeting.create({
      data: {
        ...meeting,
        planId,
        heldOn: day(heldOn),
        agenda: { create: agenda.map((item, index) => ({ ...item, ordinal: index + 1 })) },
        sources: connectIds(sources, cited),
      },
      select: { id: true },
    });
    inserted += 1 + agenda.length;
    // The rules name the meeting and the meeting names the rules: the meeting goes first.
    inserted += await insertRules(tx, planId, meeting.code, id);
    const rules = idsBy(await tx.rulesVersion.findMany({ where: { planId } }), ({ number }) =>
      String(number),
    );
    await tx.deliberatedDocument.createMany({
      data: deliberated.map(({ rulesNumber, ...document }, index) => ({
        ...document,
        meetingId: id,
        ordinal: index + 1,
        rulesId: rulesNumber ? rules.get(String(rulesNumber)) : undefined,
      })),
    });
    inserted += deliberated.length;
  }
  return inserted;
}

async function insertRules(tx: Tx, planId: string, meetingCode: string, meetingId: string): Promise<number> {
  const present = await tx.rulesVersion.findMany({ where: { planId } });
  let inserted = 0;
  for (const { approvedBy, inForceFrom, articles, ...version } of rulesVersions) {
    const date = day(inForceFrom);
    const taken = present.some(
      (row) => row.number === version.number || row.inForceFrom?.getTime() === date.getTime(),
    );
    if (approvedBy !== meetingCode || taken) continue;
    // A draft first, approved when its articles are there: the database freezes an approved version.
    const { id } = await tx.rulesVersion.create({
      select: { id: true },
      data: {
        ...version,
        planId,
        articles: {
          create: articles.map(({ clauses = {}, ...article }, index) => ({
            ...article,
            number: index + 1,
            clauses: {
              create: Object.entries(clauses).map(([key, value]) => ({
                key,
                value: structuredClone(value) as object | boolean,
              })),
            },
          })),
        },
      },
    });
    await tx.rulesVersion.update({
      where: { id },
      data: { approvedByMeetingId: meetingId, inForceFrom: date },
    });
    inserted += 1 + articles.length;
  }
  return inserted;
}
