// A window, as it were: starts the application that a folder registers, and ends at once.
import { productId } from '#core/application/application.ts';
import { undetermined } from '#core/status/undetermined.ts';
import { createApplicationLauncher } from '#main/applications/create-application-launcher.ts';

const [, , folder = '', product] = process.argv;
const id = productId(Number(product));
if (id === null) throw new Error('no product id');
const application = { productId: id, featureString: '' };
const launcher = createApplicationLauncher({ path: folder, isOverride: true });
const launch = await launcher.start(application, undetermined({ ...application, name: null, version: null }, 'store-full'));
process.stdout.write(JSON.stringify(launch));
