/** How a person takes part in a duty: A 主责, R 执行, C 配合/咨询, I 知会/抄送 (F5). In the order in which they are written. */
export const raciRoles = ["A", "R", "C", "I"] as const;
export type RaciRole = (typeof raciRoles)[number];
