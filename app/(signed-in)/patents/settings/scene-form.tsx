import { ActionForm } from "@/components/form/action-form";
import { CheckboxField, TextField } from "@/components/form/fields";
import type { SceneView } from "@/lib/evaluations/evaluation-view";
import { useTexts } from "@/lib/i18n/translations";
import { reviseSceneAction } from "./actions";

/** Folded within its row. */
export function SceneForm({ scene, draftOwner }: { scene: SceneView; draftOwner: string }) {
  const t = useTexts("evaluations");
  const labels = {
    nameZh: t("field.nameZh"),
    nameEn: t("field.nameEn"),
    retired: t("scene-form.retire"),
  };
  return (
    <details className="no-print">
      <summary
        className="cursor-pointer text-accent"
        aria-label={t("scene-form.change-of", { scene: scene.nameZh })}
      >
        {t("change")}
      </summary>
      <div className="mt-2 min-w-56">
        <ActionForm
          action={reviseSceneAction}
          version={scene.version}
          draftOwner={draftOwner}
          labels={labels}
          compact
          small
        >
          <input type="hidden" name="scene" value={scene.code} />
          <TextField name="nameZh" label={labels.nameZh} stored={scene.nameZh} lang="zh-CN" />
          <TextField name="nameEn" label={labels.nameEn} stored={scene.nameEn} lang="en" />
          <CheckboxField name="retired" label={labels.retired} stored={scene.retired} />
        </ActionForm>
      </div>
    </details>
  );
}
