import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { ChangedTask } from "@/lib/changes/change-view";
import { inLocale } from "@/lib/i18n/locale";

/** A task by code and title; the link leads where the change is proved. */
export async function TaskCell({ task, href }: { task: ChangedTask; href: string }) {
  const locale = await getLocale();
  const english = locale === "en" && task.titleEn !== "";
  return (
    <Link href={href} className="block">
      <span className="block text-xs tabular-nums">{task.code}</span>
      <span lang={english ? "en" : "zh-CN"} className="font-medium">
        {inLocale(locale, task.title, task.titleEn)}
      </span>
    </Link>
  );
}
