export const probe = "the host keeps what is written";
