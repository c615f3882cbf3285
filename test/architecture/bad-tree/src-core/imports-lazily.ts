// breaks: src-core: other folders
export const later = () => import('../src-license-file/good.ts');
