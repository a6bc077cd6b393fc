import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/translations";
import type { SubjectKind } from "@/lib/instructions/instruction";
import { mayWrite } from "@/lib/instructions/instruction.policy";
import { requireActor } from "@/lib/web/read";

/** The leader's button on the page of what he writes about; nobody else has one. */
export async function WriteInstruction({ kind, code }: { kind: SubjectKind; code: string }) {
  if (!mayWrite(await requireActor())) return null;
  const t = await getTranslations("instructions");
  return (
    <Button asChild>
      <Link href={`/instructions/new?${kind}=${code}`}>{t("write.action")}</Link>
    </Button>
  );
}
