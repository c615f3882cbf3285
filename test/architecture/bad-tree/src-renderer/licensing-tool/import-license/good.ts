// breaks nothing
export const feature = 1;
