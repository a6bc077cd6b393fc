import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { StateBadge } from "@/components/accounts/state-badge";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readPerson } from "@/lib/accounts/queries/read-person";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { Appointments } from "./appointments";
import { Identities } from "./identities";
import { SignIn, Status } from "./status";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await ask(readPerson, { personId: (await params).id });
  return { title: inLocale(await getLocale(), person.nameZh, person.nameEn) };
}

export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  const [person, actor] = [await ask(readPerson, { personId: id }), await requireActor()];
  const [t, common, locale] = [
    await getTranslations("accounts"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const oneself = actor.personId === person.id;
  const when = (instant: Date | null, otherwise: string) =>
    instant ? formatInstant(instant, locale) : otherwise;
  const here = `/admin/accounts/${person.id}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t("people.title"), href: "/admin/accounts" }, { label: person.loginName }]}
      />
      <PageHeader
        kicker={person.loginName}
        title={inLocale(locale, person.nameZh, person.nameEn)}
        badges={<StateBadge state={person.state} />}
        actions={
          <Button asChild>
            <Link href={`${here}/edit`}>{common("edit")}</Link>
          </Button>
        }
      />
      {oneself ? (
        <Notice className="mb-5">
          {t("person.oneself")}{" "}
          <Link href="/account" className="underline">
            {t("account.title")}
          </Link>
        </Notice>
      ) : null}
      <Section id="particulars" title={t("person.particulars")}>
        <Facts
          items={[
            [
              t("field.nameZh"),
              <span key="zh" lang="zh-CN">
                {person.nameZh}
              </span>,
            ],
            [
              t("field.nameEn"),
              <span key="en" lang="en">
                {person.nameEn}
              </span>,
            ],
            [t("field.email"), person.email ?? common("none")],
            [t("person.created"), when(person.createdAt, "")],
            [t("person.password-set"), when(person.passwordSetAt, t("person.password-none"))],
            [t("person.last-sign-in"), when(person.lastSignInAt, t("people.never"))],
          ]}
        />
      </Section>
      <Appointments person={person} editable={!oneself} />
      <SignIn person={person} oneself={oneself} />
      <Identities person={person} />
      {oneself ? null : <Status person={person} />}
    </>
  );
}
