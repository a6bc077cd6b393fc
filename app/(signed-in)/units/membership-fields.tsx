import { CheckboxField, SelectField, TextArea, TextField } from "@/components/form/fields";
import { getTranslations } from "@/lib/i18n/translations";
import { MEMBERSHIP_EVIDENCES, MEMBERSHIP_ROLES, type MembershipTerms } from "@/lib/units/membership";
import { membershipFieldLabels } from "./field-labels";

/** The terms of a membership, in the form of recording and of revising. */
export async function MembershipFields({ stored }: { stored?: MembershipTerms }) {
  const [t, labels] = await Promise.all([getTranslations("units"), membershipFieldLabels()]);
  return (
    <>
      <TextField name="joinedOn" type="date" label={labels.joinedOn} stored={stored?.joinedOn} />
      {stored ? (
        <TextField
          name="leftOn"
          type="date"
          label={labels.leftOn}
          hint={t("left-on-hint")}
          stored={stored.leftOn}
          optional
        />
      ) : null}
      <SelectField
        name="role"
        label={labels.role}
        stored={stored?.role ?? "MEMBER"}
        options={MEMBERSHIP_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <CheckboxField name="hostsOffice" label={labels.hostsOffice} stored={stored?.hostsOffice} />
      <SelectField
        name="evidence"
        label={labels.evidence}
        hint={t("evidence-hint")}
        stored={stored?.evidence}
        options={MEMBERSHIP_EVIDENCES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
      />
      <TextArea name="noteZh" label={labels.noteZh} stored={stored?.noteZh} optional rows={3} lang="zh-CN" />
      <TextArea name="noteEn" label={labels.noteEn} stored={stored?.noteEn} optional rows={3} lang="en" />
      <TextField
        name="sourceIds"
        label={labels.sourceIds}
        hint={t("sources-hint")}
        stored={stored?.sourceIds}
        optional
      />
    </>
  );
}
