import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

type Props = {
  task: { code: string };
  unsigned: readonly { unitCode: string; shortNameZh: string }[];
  openDifficulties: readonly { number: number; title: string }[];
  pendingExtensions: number;
};

/** What is still open on a task about to be completed. It is for the office to weigh, no bar. */
export async function Warnings({ task, unsigned, openDifficulties, pendingExtensions }: Props) {
  if (unsigned.length + openDifficulties.length + pendingExtensions === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("closing"), getLocale()]);
  const units = unsigned
    .map((unit) => inLocale(locale, unit.shortNameZh, unit.unitCode))
    .join(inLocale(locale, "、", ", "));
  return (
    <Notice tone="warn">
      <p>{t("completion.warn-title")}</p>
      <ul className="ms-4 list-disc">
        {openDifficulties.length > 0 ? (
          <li>
            {t("completion.warn-difficulties", { count: openDifficulties.length })}{" "}
            {openDifficulties.map(({ number, title }) => (
              <Link key={number} href={`/difficulties/${number}`} className="me-2" lang="zh-CN">
                {title}
              </Link>
            ))}
          </li>
        ) : null}
        {unsigned.length > 0 ? <li>{t("completion.warn-unsigned", { units })}</li> : null}
        {pendingExtensions > 0 ? (
          <li>
            <Link href={`/tasks/${task.code}#extensions`}>
              {t("completion.warn-extensions", { count: pendingExtensions })}
            </Link>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}
