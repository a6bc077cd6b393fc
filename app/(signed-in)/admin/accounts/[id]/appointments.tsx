import { AppointmentTable } from "@/components/accounts/appointment-table";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { AppointmentView, PersonView } from "@/lib/accounts/person.view";
import { getTranslations } from "@/lib/i18n/translations";
import { endAppointmentAction } from "../actions";

/** A person's appointments; another administrator's are set an end to or withdrawn here. */
export async function Appointments({ person, editable }: { person: PersonView; editable: boolean }) {
  const t = await getTranslations("accounts");
  const end = (row: AppointmentView) =>
    row.tense === "past" ? null : (
      <ActionForm
        compact
        action={endAppointmentAction}
        submitLabel={row.tense === "future" ? t("person.withdraw") : t("person.end")}
        submitTone="plain"
      >
        <input type="hidden" name="personId" value={person.id} />
        <input type="hidden" name="appointmentId" value={row.id} />
        {row.tense === "present" ? (
          <TextField name="lastDay" type="date" label={t("field.lastDay")} stored={row.lastDay} />
        ) : null}
      </ActionForm>
    );
  return (
    <Section
      id="appointments"
      title={t("person.appointments")}
      flush
      aside={
        editable ? (
          <Button asChild small>
            <Link href={`/admin/accounts/${person.id}/appoint`}>{t("person.appoint")}</Link>
          </Button>
        ) : null
      }
    >
      <AppointmentTable
        appointments={person.appointments}
        end={editable ? { header: t("person.end"), cell: end } : undefined}
      />
    </Section>
  );
}
