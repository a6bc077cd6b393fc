"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { CopyField } from "./copy-field";

/** What a form that made a one-time link shows, once. */
export type ShownLink = {
  link: string | null;
  note: string;
  mailZh: string;
  mailEn: string;
  personHref: string;
};

export type LinkLabels = Record<
  "title" | "link" | "mailZh" | "mailEn" | "copy" | "copied" | "toPerson",
  string
>;

type Props = Omit<ComponentProps<typeof ActionForm>, "onDone"> & { linkLabels: LinkLabels };

/** A form whose answer is a one-time link. */
export function LinkForm({ linkLabels, ...form }: Props) {
  return (
    <ActionForm
      {...form}
      onDone={(answer) => <OneTimeLink shown={answer as ShownLink} labels={linkLabels} />}
    />
  );
}

function OneTimeLink({ shown, labels }: { shown: ShownLink; labels: LinkLabels }) {
  return (
    <div className="space-y-3">
      <p className="font-medium">{labels.title}</p>
      <p>{shown.note}</p>
      {shown.link ? (
        <>
          <CopyField label={labels.link} text={shown.link} rows={2} labels={labels} />
          <CopyField label={labels.mailZh} text={shown.mailZh} rows={9} lang="zh-CN" labels={labels} />
          <CopyField label={labels.mailEn} text={shown.mailEn} rows={9} lang="en" labels={labels} />
        </>
      ) : null}
      <p>
        <Link href={shown.personHref}>{labels.toPerson}</Link>
      </p>
    </div>
  );
}
