// breaks nothing
export const good = 1;
