import { TextArea, TextField } from "@/components/form/fields";
import type { UnitParticulars } from "@/lib/units/unit";

type Props = { labels: Record<keyof UnitParticulars, string>; rankHint: string; stored?: UnitParticulars };

/** The particulars of a unit, in the form of registering and of revising. */
export function UnitFields({ labels, rankHint, stored }: Props) {
  return (
    <>
      <TextField name="nameZh" label={labels.nameZh} stored={stored?.nameZh} lang="zh-CN" />
      <TextField name="nameEn" label={labels.nameEn} stored={stored?.nameEn} lang="en" />
      <TextField name="shortNameZh" label={labels.shortNameZh} stored={stored?.shortNameZh} lang="zh-CN" />
      <TextArea
        name="remitZh"
        label={labels.remitZh}
        stored={stored?.remitZh}
        optional
        rows={3}
        lang="zh-CN"
      />
      <TextArea name="remitEn" label={labels.remitEn} stored={stored?.remitEn} optional rows={3} lang="en" />
      <TextField
        name="protocolRank"
        label={labels.protocolRank}
        hint={rankHint}
        stored={stored?.protocolRank}
        inputMode="numeric"
      />
    </>
  );
}
