import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { useTexts } from "@/lib/i18n/translations";
import type { Refusal } from "@/lib/kernel/outcome";

/** Said before anything is typed: why a request would be refused. */
export function Hindrance({ refusal, taskCode }: { refusal: Refusal; taskCode: string }) {
  const [t, texts] = [useTexts("closing"), useTexts("refusals")];
  return (
    <div className="max-w-3xl space-y-3">
      <Notice tone="warn">
        {t("cannot")}
        {texts(refusal.refusal.replaceAll(".", "_") as never, refusal.params as never)}
      </Notice>
      <Button asChild>
        <Link href={`/tasks/${taskCode}`}>{t("back-to-task")}</Link>
      </Button>
    </div>
  );
}
