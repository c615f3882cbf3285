// breaks: the product uses only packages that it lists
import ts from 'typescript';

export const compile = ts;
