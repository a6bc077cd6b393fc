import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeConversion } from "@/lib/conversions/conversion.policy";
import { readConversion } from "@/lib/conversions/queries/read-conversion";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { changeConversionAction } from "../../actions";
import { ConversionFields, conversionFieldLabels } from "../../fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conversions"))("change.title") };
}

export default async function ChangeConversionPage({ params }: Props) {
  const [{ conversion, file }, actor] = [await ask(readConversion, await params), await requireActor()];
  if (!mayChangeConversion(actor, conversion) || conversion.cancelled) forbidden();
  const [t, shell, labels] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("shell"),
    conversionFieldLabels(),
  ]);
  const href = `/patents/conversions/${conversion.id}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/conversions" },
          { label: t("number-value", { id: conversion.id }), href },
          { label: t("change.title") },
        ]}
      />
      <PageHeader
        title={t("change.title")}
        kicker={t("number-value", { id: conversion.id })}
        lead={t("change.lead")}
      />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={changeConversionAction}
          version={conversion.version}
          draftOwner={actor.personId}
          cancelHref={href}
          labels={labels}
        >
          <input type="hidden" name="id" value={conversion.id} />
          <ConversionFields stored={conversion} file={file} />
        </ActionForm>
      </div>
    </>
  );
}
