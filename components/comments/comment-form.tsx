import { getLocale } from "next-intl/server";
import { writeCommentAction } from "@/app/(signed-in)/comments/actions";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { OFFICE } from "@/lib/comments/comment";
import type { ReaderUnit } from "@/lib/comments/comment-view";
import { listReaders } from "@/lib/comments/queries/list-readers";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import { ask } from "@/lib/web/read";
import { ReaderChoice } from "./reader-choice";

type Props = {
  place: { taskCode: string; reportId: string | null; difficultyNumber: number | null };
  actor: Actor;
};

/** Says by name who will read it before it is sent. */
export async function CommentForm({ place, actor }: Props) {
  const { own, units, open } = await ask(listReaders, place);
  const [t, shell, locale] = await Promise.all([
    getTranslations("comments"),
    getTranslations("shell"),
    getLocale(),
  ]);
  if (!open) return null;
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const peopleOf = (unit: ReaderUnit) =>
    unit.people
      .map((person) =>
        pick(
          `${person.nameZh}（${shell(`role.${person.role}`)}）`,
          `${person.nameEn} (${shell(`role.${person.role}`)})`,
        ),
      )
      .join(pick("、", ", "));
  const nameOf = (unit: ReaderUnit) => {
    const name = pick(unit.nameZh, unit.nameEn);
    return unit.code === OFFICE
      ? pick(`${name}（${t("form.office")}）`, `${name} (${t("form.office")})`)
      : name;
  };
  return (
    <div className="no-print mt-5 max-w-3xl border-t border-line pt-4">
      <h3 className="mb-2 text-sm font-semibold">{t("form.title")}</h3>
      <ActionForm
        action={writeCommentAction}
        // Other forms stand on the same page: this one keeps a draft of its own.
        draftOwner={`${actor.personId}:comment`}
        submitLabel={t("form.send")}
        compact
      >
        <input type="hidden" name="taskCode" value={place.taskCode} />
        <input type="hidden" name="reportId" value={place.reportId ?? ""} />
        <input type="hidden" name="difficultyNumber" value={place.difficultyNumber ?? ""} />
        <TextArea name="body" label={t("form.body")} rows={3} lang="zh-CN" />
        <ReaderChoice
          own={own}
          units={units.map((unit) => ({
            code: unit.code,
            name: nameOf(unit),
            people: peopleOf(unit) || t("form.nobody"),
          }))}
          texts={{
            legend: t("form.audience"),
            OWN: t("form.own"),
            ALL: place.difficultyNumber === null ? t("form.all") : t("form.all-difficulty"),
            CHOSEN: t("form.chosen"),
            names: t("form.names"),
            ownAlways: t("form.own-always"),
          }}
        />
      </ActionForm>
    </div>
  );
}
