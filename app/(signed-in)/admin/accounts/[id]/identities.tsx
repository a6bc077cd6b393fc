import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { PersonView } from "@/lib/accounts/person.view";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { linkIdentityAction, unlinkIdentityAction } from "../actions";

type Identity = PersonView["identities"][number];

/** How an identity provider knows the person. */
export async function Identities({ person }: { person: PersonView }) {
  const [t, locale] = [await getTranslations("accounts"), await getLocale()];
  const columns: Column<Identity>[] = [
    { key: "issuer", header: t("field.issuer"), cell: ({ issuer }) => issuer, className: "break-all" },
    { key: "subject", header: t("field.subject"), cell: ({ subject }) => subject, className: "break-all" },
    {
      key: "linked",
      header: t("person.linked-at"),
      cell: ({ linkedAt }) => formatInstant(linkedAt, locale),
      secondary: true,
    },
    {
      key: "unlink",
      live: true,
      header: t("person.unlink"),
      cell: ({ issuer, subject }) => (
        <ActionForm compact action={unlinkIdentityAction} submitLabel={t("person.unlink")} submitTone="plain">
          <input type="hidden" name="personId" value={person.id} />
          <input type="hidden" name="issuer" value={issuer} />
          <input type="hidden" name="subject" value={subject} />
        </ActionForm>
      ),
    },
  ];
  return (
    <Section id="identities" title={t("person.identities")} flush>
      <DataTable
        caption={t("person.identities-caption")}
        columns={columns}
        rows={person.identities}
        rowKey={({ linkedAt }) => `identity-${linkedAt.getTime()}`}
        empty={<p className="text-sm text-ink-faint">{t("person.no-identities")}</p>}
      />
      <div className="max-w-3xl border-t border-line px-4 py-3.5">
        <ActionForm compact action={linkIdentityAction} submitLabel={t("person.link")} submitTone="plain">
          <input type="hidden" name="personId" value={person.id} />
          <TextField name="issuer" type="url" label={t("field.issuer")} stored={env().OIDC_ISSUER ?? ""} />
          <TextField name="subject" label={t("field.subject")} hint={t("hint.subject")} autoComplete="off" />
        </ActionForm>
      </div>
    </Section>
  );
}
