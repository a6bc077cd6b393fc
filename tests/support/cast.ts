export { CAST as cast, DEMONSTRATION_PASSWORD, IN_OFFICE_SINCE } from "@/prisma/demonstration/cast";
