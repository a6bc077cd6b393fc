import { UnitStanding } from "@/components/worklists/unit-standing";
import { ask, requireActor } from "@/lib/web/read";
import { readUnitStanding } from "@/lib/worklists/queries/read-unit-standing";
import { mayReadUnitHome, mayReadUnitStanding } from "@/lib/worklists/worklists.policy";

/** How the unit stands: for itself and for those who see all units. */
export async function UnitProgress({ code }: { code: string }) {
  const actor = await requireActor();
  if (!mayReadUnitStanding(actor, { code })) return null;
  return (
    <div className="mb-5 gap-x-5 lg:columns-2 [&>*]:break-inside-avoid">
      <UnitStanding standing={await ask(readUnitStanding, { code })} own={mayReadUnitHome(actor)} />
    </div>
  );
}
