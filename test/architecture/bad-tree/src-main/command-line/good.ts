// breaks nothing
export const host = 1;
