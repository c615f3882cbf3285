/** The JSON of a registration of Demo Modeler, with fields replaced, added or (`undefined`) left out. */
export function registrationText(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    schema: 1,
    productId: 4100,
    featureString: '',
    name: 'Demo Modeler',
    version: '10.16.2.34',
    command: ['/opt/demo/modeler', '--file', 'a b'],
    ...fields,
  });
}
