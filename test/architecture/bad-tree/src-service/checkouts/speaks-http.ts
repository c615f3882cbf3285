// breaks: fastify: HTTP is spoken in one place
import { fastify } from 'fastify';

export const server = fastify;
