import { getLocale } from "next-intl/server";
import { LinkForm } from "@/components/accounts/link-form";
import { ActionForm } from "@/components/form/action-form";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { PersonView } from "@/lib/accounts/person.view";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import {
  disablePersonAction,
  enablePersonAction,
  renewInvitationAction,
  signOutPersonAction,
} from "../actions";
import { linkLabels } from "../labels";

/** Sessions, links and locks of a person. */
export async function SignIn({ person, oneself }: { person: PersonView; oneself: boolean }) {
  const [t, common, locale] = [
    await getTranslations("accounts"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const { lockedUntil, invitedUntil } = person;
  const notes = [
    ...(lockedUntil ? [t("person.locked-until", { time: formatInstant(lockedUntil, locale) })] : []),
    ...(invitedUntil ? [t("person.invited-until", { time: formatInstant(invitedUntil, locale) })] : []),
  ];
  return (
    <Section id="sign-in" title={t("person.sign-in")}>
      <Facts
        items={[
          [t("person.live-sessions"), t("person.sessions-count", { count: person.liveSessions })],
          [t("people.state"), notes.join(" · ") || common("none")],
        ]}
      />
      <div className="mt-4 grid gap-6 border-t border-line pt-4 lg:grid-cols-2">
        <div>
          <p className="mb-2 text-sm text-ink-soft">{t("person.sign-out-lead")}</p>
          <ActionForm
            compact
            action={signOutPersonAction}
            submitLabel={t("person.sign-out")}
            submitTone="plain"
          >
            <input type="hidden" name="personId" value={person.id} />
          </ActionForm>
        </div>
        {oneself || person.disabledAt ? null : (
          <div>
            <p className="mb-2 text-sm text-ink-soft">{t("person.renew-lead")}</p>
            <LinkForm
              compact
              action={renewInvitationAction}
              submitLabel={t("person.renew")}
              submitTone="danger"
              linkLabels={await linkLabels()}
            >
              <input type="hidden" name="personId" value={person.id} />
            </LinkForm>
          </div>
        )}
      </div>
    </Section>
  );
}

/** Disabling, and enabling again. */
export async function Status({ person }: { person: PersonView }) {
  const [t, locale] = [await getTranslations("accounts"), await getLocale()];
  const { disabledAt } = person;
  return (
    <Section
      id="status"
      title={t("person.status")}
      aside={disabledAt ? t("person.disabled-at", { time: formatInstant(disabledAt, locale) }) : null}
    >
      <p className="mb-2 text-sm text-ink-soft">
        {disabledAt ? t("person.enable-lead") : t("person.disable-lead")}
      </p>
      <ActionForm
        key={disabledAt ? "enable" : "disable"}
        compact
        action={disabledAt ? enablePersonAction : disablePersonAction}
        submitLabel={disabledAt ? t("person.enable") : t("person.disable")}
        submitTone={disabledAt ? "plain" : "danger"}
      >
        <input type="hidden" name="personId" value={person.id} />
      </ActionForm>
    </Section>
  );
}
