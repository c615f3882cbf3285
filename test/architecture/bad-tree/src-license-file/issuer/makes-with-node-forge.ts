// breaks nothing
import forge from 'node-forge';

export const make = forge.pki.createCertificate;
