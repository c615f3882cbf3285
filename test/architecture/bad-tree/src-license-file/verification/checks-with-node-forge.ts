// breaks: node-forge: node-forge makes certificates and never checks one
import forge from 'node-forge';

export const verify = forge.pki.verifyCertificateChain;
