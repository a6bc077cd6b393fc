import { ActionForm } from "@/components/form/action-form";
import { getTranslations } from "@/lib/i18n/translations";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  name: "measure" | "task";
  number: string;
  linked: readonly { value: string; label: string }[];
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** What is linked now, each to be taken away again. */
export async function Linked({ name, number, linked, action }: Props) {
  const t = await getTranslations("patents");
  if (linked.length === 0) return null;
  return (
    <ul className="mb-4 divide-y divide-line">
      {linked.map(({ value, label }) => (
        <li key={value} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
          <span className="min-w-0">{label}</span>
          <ActionForm action={action} submitLabel={t("links.remove")} submitTone="plain" compact small>
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name={name} value={value} />
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
