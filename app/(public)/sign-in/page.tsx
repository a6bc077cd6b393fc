import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { env } from "@/lib/env";
import { getTranslations } from "@/lib/i18n/translations";
import { currentActor } from "@/lib/web/actor";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { localPath } from "@/lib/web/local-path";
import { demonstrationSignIns } from "@/prisma/demonstration/sign-ins";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("sign-in.title") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, error, wall: forWall } = await readParams(searchParams);
  const wall = forWall === "1";
  const to = wall ? "/wall" : localPath(next);
  const actor = await currentActor();
  // Whoever is signed in as usual may still want a read-only session in its place.
  if (actor && (!wall || actor.readOnly)) redirect(to);
  const [t, common, shell] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("common"),
    getTranslations("shell"),
  ]);
  const { DEMONSTRATION, OIDC_ISSUER, OIDC_NAME } = env();
  const people = DEMONSTRATION === "1" ? demonstrationSignIns() : [];
  const offered = wall ? people.filter(({ role }) => role === "LEADER") : people;
  return (
    <div className="mx-auto grid max-w-5xl gap-x-16 gap-y-8 px-4 py-10 md:grid-cols-[1fr_22rem] md:py-20">
      <div>
        <p className="text-sm tracking-widest text-ink-faint">{t("sign-in.plan-number")}</p>
        <h1 className="mt-2 font-title text-3xl leading-snug font-bold">{common("product")}</h1>
        <p className="mt-4 max-w-md text-ink-soft">{t("sign-in.lead")}</p>
        <p className="mt-4 max-w-md border-s-2 border-warn ps-3 text-sm text-ink-soft">
          {t("sign-in.no-secrets")}
        </p>
      </div>
      <div className="sheet self-start px-5 py-5">
        <h2 className="mb-3 text-lg font-semibold">{t(wall ? "sign-in.wall" : "sign-in.title")}</h2>
        {wall ? <p className="mb-3 text-sm text-ink-soft">{t("sign-in.wall-lead")}</p> : null}
        {error ? (
          <Notice tone="late" live className="mb-3">
            {t("sign-in.failed")}
          </Notice>
        ) : null}
        <SignInForm
          to={to}
          readOnly={wall}
          oidc={OIDC_ISSUER && !wall ? t("sign-in.with", { name: OIDC_NAME }) : null}
          people={offered.map((person) => ({ ...person, role: shell(`role.${person.role as "STAFF"}`) }))}
          labels={{
            loginName: t("sign-in.login-name"),
            password: t("sign-in.password"),
            submit: t(wall ? "sign-in.wall-submit" : "sign-in.submit"),
            pending: t("sign-in.pending"),
            wrong: t("sign-in.wrong"),
            locked: t.raw("sign-in.locked") as string,
            readOnlyForLeaders: t("sign-in.read-only-for-leaders"),
            unavailable: t("sign-in.unavailable"),
            demonstration: t("sign-in.demonstration"),
          }}
        />
        <p className="mt-4 border-t pt-3 text-sm">
          <Link href={wall ? "/sign-in" : "/sign-in?wall=1"} className="inline-block min-h-6">
            {t(wall ? "sign-in.wall-back" : "sign-in.wall")}
          </Link>
        </p>
      </div>
    </div>
  );
}
