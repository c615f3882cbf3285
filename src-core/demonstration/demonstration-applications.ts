import { productId, type Application } from '../application/application.ts';
import { parseDottedVersion } from '../application/version.ts';

/** An application that exists in demonstrations only. */
export type DemonstrationApplication = Application;

/** The applications of the demonstration. Their product ids belong to no product. */
export const DEMONSTRATION_APPLICATIONS = {
  modeler: application(4100, 'Demo Modeler', '10.16.02.34'),
  drainage: application(4110, 'Demo Drainage', '10.12.01.05'),
  structures: application(4120, 'Demo Structures', '23.00.01.08'),
  viewer: application(4130, 'Demo Viewer', '10.12.00.00'),
  survey: application(4140, 'Demo Survey', '10.12.00.00'),
  tunnels: application(4150, 'Demo Tunnels', '10.12.00.00'),
  review: application(4200, 'Demo Review', '08.11.09.70'),
} as const satisfies Record<string, DemonstrationApplication>;

function application(id: number, name: string, dotted: string): DemonstrationApplication {
  const [product, version] = [productId(id), parseDottedVersion(dotted)];
  if (product === null || version === null) throw new Error(`${name} is not an application`);
  return { productId: product, featureString: '', name, version };
}
